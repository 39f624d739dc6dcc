/** How likely the network finds what it is to predict, at sizes that no number of 64 bits has. */
import type { ForwardPass } from './analysis.ts';
import type { Network } from './network.ts';

type Predicted = {
  readonly forward: Pick<ForwardPass, 'outputs' | 'stepLosses'>;
  readonly network: Pick<Network, 'outputSize' | 'precision'>;
  /** y_t by step; −1 where there is none. */
  readonly targets: Int32Array;
};

/** ŷ_t[y_t], as the network holds it: 0 where that is too small for its number format. NaN where the step has no target. */
export function targetProbability({ forward, network, targets }: Predicted, t: number): number {
  const target = targets[t] ?? -1;
  return target < 0 ? NaN : (forward.outputs[t * network.outputSize + target] ?? NaN);
}

/** Below it a number of 64 bits loses digits. */
const LEAST_WHOLE = 2 ** -1022;

/**
 * log₁₀ ŷ_t[y_t], at most 0; NaN where the step has no target. Where ŷ is too small for the digits of float64 it is taken from
 * the loss, which is −log ŷ_t[y_t] and keeps them: ŷ = 10^−574 has E = 1321. In a smaller format what is 0 stays 0.
 */
export function log10TargetProbability(predicted: Predicted, t: number): number {
  const probability = targetProbability(predicted, t);
  return probability < LEAST_WHOLE && predicted.network.precision.format === 'f64'
    ? -(predicted.forward.stepLosses[t] ?? NaN) / Math.LN10
    : Math.log10(probability);
}
