/** Truncated BPTT beside the full one: its gradients, and how far ∂E/∂W is from where it should be. */
import type { ForwardPass, Gradients, TruncatedGradient } from './analysis.ts';
import { gradientsFromSignals } from './backpropagateThroughTime.ts';
import { angleBetween } from './linearAlgebra/angleBetween.ts';
import { difference } from './linearAlgebra/elementwise.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import type { Loss, Network, Sequence } from './network.ts';
import type { Sliced } from './slices.ts';
import { truncatedSignalsInSlices } from './truncatedSignals.ts';
import { lastReached, type Truncation } from './truncation.ts';

export function* truncatedGradientsInSlices(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
  truncation: Truncation,
): Sliced<Gradients> {
  const signals = yield* truncatedSignalsInSlices(network, forward, loss, truncation);
  return yield* gradientsFromSignals(network, sequence, forward, loss, signals);
}

/** What `truncated` is of `full`. */
export function compareTruncated(
  truncation: Truncation,
  truncated: Gradients,
  full: Gradients,
): TruncatedGradient {
  const steps = full.log10StepTerm.length;
  return {
    truncation,
    lastReached: Int32Array.from({ length: steps }, (_, t) => lastReached(truncation, t)),
    fullGradients: full,
    relativeError: relativeError(truncated.recurrentWeights, full.recurrentWeights),
    angle: angleBetween(truncated.recurrentWeights, full.recurrentWeights),
  };
}

/** ‖u − v‖/‖v‖; NaN where v = 0. */
function relativeError(one: Float64Array, other: Float64Array): number {
  const norm = euclideanNorm(other);
  return norm === 0 ? NaN : euclideanNorm(difference(one, other)) / norm;
}
