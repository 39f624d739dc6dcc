/** The numbers of one setting in the table, each of which may have a reason not to exist: pure, from its analysis. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { meanFactors } from '../../math/meanFactors.ts';
import { stateSizeOf, type Network } from '../../math/network.ts';
import { saturatedShare } from '../../math/saturation.ts';
import { hasGradient } from '../shared/wayBack.ts';

export type Missing =
  | {
      readonly kind: 'missing';
      /** So many steps lead back from the loss. */
      readonly reason: 'tooShort';
      readonly stepsBack: number;
    }
  | { readonly kind: 'missing'; readonly reason: 'noGradient' | 'noLoss' }
  /** The forward pass is not finite from this step on. */
  | { readonly kind: 'missing'; readonly reason: 'overflow'; readonly step: number }
  /** The gradient is exactly 0 from so many steps back. */
  | { readonly kind: 'missing'; readonly reason: 'zero'; readonly stepsBack: number };

export type TableValue = { readonly kind: 'value'; readonly value: number } | Missing;

/** log₁₀ r(t, t − back), back = 0 … t + 1, the last at the initial state; −Infinity where it is exactly 0. */
export function log10RelativeAt(analysis: GradientAnalysis, back: number): TableValue {
  const { step, log10Relative } = analysis.followed;
  if (back > step + 1) return { kind: 'missing', reason: 'tooShort', stepsBack: step + 1 };
  const value = log10Relative[step - back + 1] ?? NaN;
  return Number.isNaN(value) ? withoutGradient(analysis) : { kind: 'value', value };
}

/**
 * Steps back in which the gradient halves, on the geometric mean of all steps from the loss back to step 0 (to the
 * initial state if the loss is at step 0); negative where it grows: minus the steps in which it doubles. ±Infinity where
 * it keeps its size.
 */
export function halfLifeOf(analysis: GradientAnalysis): TableValue {
  const { step, log10Relative } = analysis.followed;
  if (Number.isNaN(log10Relative[step + 1] ?? NaN)) return withoutGradient(analysis);
  const end = step === 0 ? -1 : 0;
  const gone = log10Relative.subarray(end + 1, step + 1).lastIndexOf(-Infinity);
  if (gone >= 0) return { kind: 'missing', reason: 'zero', stepsBack: step - end - gone };
  const value = meanFactors(analysis.followed, end).halfLife;
  return Number.isNaN(value) ? withoutGradient(analysis) : { kind: 'value', value };
}

/** The share of units, or gates, that are saturated, 0 … 1, averaged over all steps. */
export function meanSaturatedShare({ network, forward, steps }: GradientAnalysis): TableValue {
  const step = overflowStep({ network, forward });
  if (step !== null) return { kind: 'missing', reason: 'overflow', step };
  let sum = 0;
  for (let t = 0; t < steps; t++) sum += saturatedShare(network, forward, t);
  return { kind: 'value', value: sum / steps };
}

/** All entries of U, W, V and the biases. */
export function parameterCount(network: Network): number {
  const { inputWeights, recurrentWeights, outputWeights, bias, recurrentBias, outputBias } =
    network;
  return [inputWeights, recurrentWeights, outputWeights, bias, recurrentBias, outputBias].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}

function withoutGradient(analysis: GradientAnalysis): Missing {
  const step = overflowStep(analysis);
  if (step !== null) return { kind: 'missing', reason: 'overflow', step };
  return { kind: 'missing', reason: hasGradient(analysis) ? 'noGradient' : 'noLoss' };
}

/** The first step whose state or loss is not finite; null where all are. */
function overflowStep({
  network,
  forward,
}: Pick<GradientAnalysis, 'network' | 'forward'>): number | null {
  const state = forward.states.findIndex((value) => !Number.isFinite(value));
  if (state >= 0) return Math.floor(state / stateSizeOf(network)) - 1;
  const loss = forward.stepLosses.findIndex((value) => !Number.isFinite(value));
  return loss < 0 ? null : loss;
}
