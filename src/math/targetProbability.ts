/** How likely the network finds what it is to predict, at sizes that no number of 64 bits has. */
import type { ForwardPass } from './analysis.ts';
import type { Network } from './network.ts';

type Predicted = {
  readonly forward: Pick<ForwardPass, 'outputs' | 'stepLosses'>;
  readonly network: Pick<Network, 'outputSize'>;
  /** y_t by step; −1 where there is none. */
  readonly targets: Int32Array;
};

/** Below it a number of 64 bits loses digits. */
const LEAST_WHOLE = 2 ** -1022;

/**
 * log₁₀ ŷ_t[y_t], at most 0; NaN where the step has no target. Where ŷ is too small for its digits it is taken from the loss,
 * which is −log ŷ_t[y_t] and keeps them: ŷ = 10^−574 has E = 1321.
 */
export function log10TargetProbability(
  { forward, network, targets }: Predicted,
  t: number,
): number {
  const probability = forward.outputs[t * network.outputSize + (targets[t] ?? -1)] ?? NaN;
  return probability < LEAST_WHOLE
    ? -(forward.stepLosses[t] ?? NaN) / Math.LN10
    : Math.log10(probability);
}
