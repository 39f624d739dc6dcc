/** The spectra of the blocks of W, one for each gate, and of a vanilla RNN what bounds and critical scales rest on. */
import type { RecurrentSpectrum } from './analysis.ts';
import { cells } from './cells/cells.ts';
import { scaled } from './linearAlgebra/elementwise.ts';
import { largestSingularValue } from './linearAlgebra/lanczos.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { largestMagnitude } from './linearAlgebra/norms.ts';
import { normalised, timesPowerOfTwo } from './linearAlgebra/powersOfTwo.ts';
import type { Network } from './network.ts';
import { recurrentSpectrumInSlices, scaleSpectrum, unknownSpectrum } from './recurrentSpectrum.ts';
import { createSlicer, type Sliced } from './slices.ts';
import type { WeightSizes } from './weightSizes.ts';

export type RecurrentSpectra = {
  /** One for each gate; none if the steps are not tied. */
  readonly spectra: readonly RecurrentSpectrum[];
  /** Null for cells other than the vanilla RNN. */
  readonly sizes: WeightSizes | null;
};

/** The shape of a network: what decides how many spectra there are. */
type Shape = Pick<Network, 'cell' | 'tied' | 'hiddenSize'>;

/** `weights` is W, or W at w = 1. */
export function* recurrentSpectraInSlices(
  { cell, tied, hiddenSize }: Shape,
  weights: Float64Array,
): Sliced<RecurrentSpectra> {
  const blockSize = hiddenSize ** 2;
  if (!tied) {
    const spectralNorms = yield* spectralNormsInSlices(weights, hiddenSize);
    return { spectra: [], sizes: { spectralNorms, spectralRadius: NaN } };
  }
  const spectra: RecurrentSpectrum[] = [];
  for (let gate = 0; gate < cells[cell].gates.length; gate++) {
    spectra.push(yield* recurrentSpectrumInSlices(rowOf(weights, gate, blockSize), hiddenSize));
  }
  return withSizes(cell, spectra);
}

/** What stands for spectra that are still being computed: all NaN. */
export function unknownSpectra({ cell, tied, hiddenSize }: Shape): RecurrentSpectra {
  if (!tied) return { spectra: [], sizes: { spectralNorms: none, spectralRadius: NaN } };
  return withSizes(
    cell,
    cells[cell].gates.map(() => unknownSpectrum(hiddenSize)),
  );
}

/** The spectra of w·W, w ≥ 0, from those of W. */
export function scaleSpectra(
  { spectra, sizes }: RecurrentSpectra,
  scale: number,
): RecurrentSpectra {
  return {
    spectra: spectra.map((spectrum) => scaleSpectrum(spectrum, scale)),
    sizes: sizes && {
      spectralNorms: scaled(sizes.spectralNorms, Math.abs(scale)),
      spectralRadius: sizes.spectralRadius * Math.abs(scale),
    },
  };
}

const none = new Float64Array(0);

function withSizes(cell: Network['cell'], spectra: readonly RecurrentSpectrum[]): RecurrentSpectra {
  const [spectrum] = spectra;
  if (!cells[cell].isPlain || spectrum === undefined) return { spectra, sizes: null };
  const { singularValues, spectralRadius } = spectrum;
  return { spectra, sizes: { spectralNorms: singularValues.slice(0, 1), spectralRadius } };
}

/** σ₁ of every n×n block. */
function* spectralNormsInSlices(weights: Float64Array, size: number): Sliced<Float64Array> {
  const norms = new Float64Array(weights.length / size ** 2);
  const sliceIsFull = createSlicer();
  for (const block of norms.keys()) {
    const { mantissas, exponent } = normalised(rowOf(weights, block, size ** 2).slice(), 0);
    if (!Number.isFinite(largestMagnitude(mantissas))) {
      norms[block] = NaN;
      continue;
    }
    const top = largestSingularValue(mantissas, size, null);
    norms[block] = timesPowerOfTwo(top.value, exponent);
    if (sliceIsFull(4 * top.steps * size ** 2)) yield null;
  }
  return norms;
}
