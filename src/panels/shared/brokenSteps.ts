/**
 * Where numbers are no longer finite, so that what comes of them is marked and neither left out nor taken for something
 * that has no value: the forward pass at a step, and the error signal of the followed loss.
 */
import type { FollowedLoss, GradientAnalysis } from '../../math/analysis.ts';
import { hiddenStateAt } from '../../math/stepRows.ts';

/** Whether g(t,k) overflowed, k = −1 … t. */
export function isSignalBroken({ step: t, log10Signal }: FollowedLoss, step: number): boolean {
  const log10 = log10Signal[step + 1] ?? NaN;
  return step <= t && (Number.isNaN(log10) || log10 === Infinity);
}

/** Whether s_k or the signal there is not finite, or what the loss makes of it, k = −1 … T−1. */
export function isBrokenAt(
  { network, forward, followed }: GradientAnalysis,
  step: number,
): boolean {
  return (
    isSignalBroken(followed, step) ||
    hiddenStateAt(network, forward.states, step).some((s) => !Number.isFinite(s))
  );
}
