/** log₁₀ ‖M‖₂ and log₁₀ ‖M‖_F of every product along a chain, σ₁ by Lanczos from the neighbour's vector. */
import { largestSingularValue } from '../linearAlgebra/lanczos.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { log10Scaled, type ScaledVector } from '../linearAlgebra/powersOfTwo.ts';
import { createSlicer, type Sliced } from '../slices.ts';
import type { RescaledChain } from './rescaledChain.ts';

/** Position i holds the norms after i factors; position 0 is the identity. */
export type ChainNorms = {
  readonly log10Spectral: Float64Array;
  readonly log10Frobenius: Float64Array;
};

export function* chainNormsInSlices(
  chain: RescaledChain,
  diagonals: readonly ScaledVector[],
): Sliced<ChainNorms> {
  const { size } = chain;
  const log10Spectral = new Float64Array(diagonals.length + 1);
  const log10Frobenius = new Float64Array(diagonals.length + 1);
  log10Frobenius[0] = Math.log10(size) / 2;
  const sliceIsFull = createSlicer();
  let vector: Float64Array | null = null;
  for (const [index, diagonal] of diagonals.entries()) {
    chain.multiply(diagonal);
    const frobenius = euclideanNorm(chain.matrix);
    log10Frobenius[index + 1] = log10Scaled(frobenius, chain.exponent);
    if (Number.isNaN(frobenius)) {
      log10Spectral[index + 1] = NaN;
      continue;
    }
    const top = largestSingularValue(chain.matrix, size, vector);
    log10Spectral[index + 1] = log10Scaled(top.value, chain.exponent);
    vector = top.vector;
    if (sliceIsFull(size ** 3 + 4 * top.steps * size ** 2)) yield null;
  }
  return { log10Spectral, log10Frobenius };
}
