/** Eigenvalues and singular values of W, or of one gate's block of it: ρ(W) says what its powers do in the end, σ₁(W) what one step can do at most. */
import type { RecurrentSpectrum } from './analysis.ts';
import { scaled } from './linearAlgebra/elementwise.ts';
import { eigenvalues, spectralRadiusOf } from './linearAlgebra/eigenvalues.ts';
import { singularValuesInSlices } from './linearAlgebra/jacobiSingularValues.ts';
import { finish, type Sliced } from './slices.ts';

export function recurrentSpectrum(
  recurrentWeights: Float64Array,
  hiddenSize: number,
): RecurrentSpectrum {
  return finish(recurrentSpectrumInSlices(recurrentWeights, hiddenSize));
}

export function* recurrentSpectrumInSlices(
  recurrentWeights: Float64Array,
  hiddenSize: number,
): Sliced<RecurrentSpectrum> {
  const singularValues = yield* singularValuesInSlices(recurrentWeights, hiddenSize);
  yield null;
  const interleaved = eigenvalues(recurrentWeights, hiddenSize);
  yield null;
  return {
    eigenvalues: interleaved,
    singularValues,
    spectralRadius: spectralRadiusOf(interleaved),
  };
}

/** What stands for a spectrum that is still being computed: all NaN. */
export function unknownSpectrum(hiddenSize: number): RecurrentSpectrum {
  return {
    eigenvalues: new Float64Array(2 * hiddenSize).fill(NaN),
    singularValues: new Float64Array(hiddenSize).fill(NaN),
    spectralRadius: NaN,
  };
}

/** The spectrum of w·W, w ≥ 0, from that of W. */
export function scaleSpectrum(spectrum: RecurrentSpectrum, scale: number): RecurrentSpectrum {
  return {
    eigenvalues: scaled(spectrum.eigenvalues, scale),
    singularValues: scaled(spectrum.singularValues, Math.abs(scale)),
    spectralRadius: spectrum.spectralRadius * Math.abs(scale),
  };
}
