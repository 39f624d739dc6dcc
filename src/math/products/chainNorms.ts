/** log₁₀ ‖M‖₂ and log₁₀ ‖M‖_F of every product along a chain, σ₁ by Lanczos from the neighbour's vector. */
import { largestSingularValue } from '../linearAlgebra/lanczos.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { log10Scaled } from '../linearAlgebra/powersOfTwo.ts';
import { createSlicer, type Sliced } from '../slices.ts';
import type { FactorAt } from './chainFactors.ts';
import { RescaledChain } from './rescaledChain.ts';

/** Position i holds the norms after i factors; position 0 is the identity. Infinity from a missing factor on. */
export type ChainNorms = {
  readonly log10Spectral: Float64Array;
  readonly log10Frobenius: Float64Array;
};

/** The factors are those of the steps t = `step`, t − 1, …, 0. */
export function* chainNormsInSlices(
  size: number,
  factorAt: FactorAt,
  step: number,
): Sliced<ChainNorms> {
  const chain = new RescaledChain(size);
  const log10Spectral = new Float64Array(step + 2).fill(Infinity);
  const log10Frobenius = new Float64Array(step + 2).fill(Infinity);
  log10Spectral[0] = 0;
  log10Frobenius[0] = Math.log10(size) / 2;
  const sliceIsFull = createSlicer();
  let vector: Float64Array | null = null;
  for (let index = 1; index <= step + 1; index++) {
    const factor = yield* factorAt(step + 1 - index);
    if (factor === null) break;
    yield* chain.multiplyInSlices(factor);
    const frobenius = euclideanNorm(chain.matrix);
    log10Frobenius[index] = log10Scaled(frobenius, chain.exponent);
    if (Number.isNaN(frobenius)) {
      log10Spectral[index] = NaN;
      continue;
    }
    const top = largestSingularValue(chain.matrix, size, vector);
    log10Spectral[index] = log10Scaled(top.value, chain.exponent);
    vector = top.vector;
    if (sliceIsFull(size ** 3 + 4 * top.steps * size ** 2)) yield null;
  }
  return { log10Spectral, log10Frobenius };
}
