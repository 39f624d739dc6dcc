/** The three groups of singular values that the panel compares: of W, of the step Jacobian J_k, and of the product P(t,k). */
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { WatchedSpectra } from '../../store/labState.ts';
import { soleSpectrum } from './spectrumSeries.ts';

/** Why a group has no values. */
type Absence = 'waiting' | 'failed' | 'noStep' | 'afterLoss' | 'broken';

type GroupOf<Id extends string> = {
  readonly id: Id;
  /** log₁₀, descending; empty where they are absent. */
  readonly log10Values: readonly number[];
  /** What is added to make them what a step does to a gradient: log₁₀ γ for W, 0 for the others, which hold f′. */
  readonly log10Slope: number;
  readonly absence: Absence | null;
};

/** `step` is k, and `followedStep` t, of the values that are shown; null while there are none. */
export type ValueGroup =
  | GroupOf<'weights'>
  | (GroupOf<'jacobian' | 'product'> & {
      readonly at: { readonly step: number; readonly followedStep: number } | null;
    });

/** Without W where there is not one for all gates and steps. */
export function valueGroups(
  analysis: GradientAnalysis,
  watched: WatchedSpectra | null,
): readonly ValueGroup[] {
  return [...weightsGroup(analysis), ...stepGroups(watched)];
}

function weightsGroup(analysis: GradientAnalysis): readonly ValueGroup[] {
  const { network } = analysis;
  const spectrum = soleSpectrum(analysis);
  if (spectrum === null) return [];
  return [
    {
      id: 'weights',
      log10Slope: Math.log10(activations[network.activation].gamma),
      ...valuesOr(spectrum.singularValues.map(Math.log10), () =>
        network.recurrentWeights.every(Number.isFinite) ? 'waiting' : 'broken',
      ),
    },
  ];
}

function stepGroups(watched: WatchedSpectra | null): readonly ValueGroup[] {
  const spectra = watched?.status === 'failed' ? null : (watched?.spectra ?? null);
  const missing: Absence = watched?.status === 'failed' ? 'failed' : 'waiting';
  return [
    {
      id: 'jacobian',
      log10Slope: 0,
      at: spectra,
      ...valuesOr(spectra?.jacobianLog10 ?? null, () =>
        spectra === null ? missing : spectra.step < 0 ? 'noStep' : 'broken',
      ),
    },
    {
      id: 'product',
      log10Slope: 0,
      at: spectra,
      ...valuesOr(spectra?.productLog10 ?? null, () =>
        spectra === null ? missing : spectra.step > spectra.followedStep ? 'afterLoss' : 'broken',
      ),
    },
  ];
}

/** The values, or none and the reason where they are NaN. */
function valuesOr(log10Values: Float64Array | null, otherwise: () => Absence) {
  return log10Values === null || log10Values.some(Number.isNaN)
    ? { log10Values: [], absence: otherwise() }
    : { log10Values: Array.from(log10Values), absence: null };
}
