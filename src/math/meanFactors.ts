/** What one step back does to the followed gradient on average, between k and t. Factors multiply, so means are geometric. */
import type { FollowedLoss } from './analysis.ts';

/** Every field is NaN where there is no step between k and t, or nothing to average. */
export type MeanFactors = {
  /** The mean ‖D g‖/‖g‖. */
  readonly saturation: number;
  /** The mean ‖Wᵀ D g‖/‖D g‖. */
  readonly weights: number;
  /** The mean ‖g(t,k−1)‖/‖g(t,k)‖ = saturation · weights. */
  readonly ratio: number;
  /**
   * Steps back until the gradient has halved, ln ½ / ln ratio: 0 where it is gone at once, ±Infinity where it keeps
   * its size, and negative where it grows, minus the steps in which it doubles.
   */
  readonly halfLife: number;
};

/** Over the steps t → t − 1 → … → k. */
export function meanFactors(followed: FollowedLoss, k: number): MeanFactors {
  const { step, log10Signal, saturationFactors, weightFactors } = followed;
  const log10Ratio = ((log10Signal[k + 1] ?? NaN) - (log10Signal[step + 1] ?? NaN)) / (step - k);
  return {
    saturation: geometricMean(saturationFactors.subarray(k + 1, step + 1)),
    weights: geometricMean(weightFactors.subarray(k + 1, step + 1)),
    ratio: 10 ** log10Ratio,
    halfLife: Math.log10(0.5) / log10Ratio,
  };
}

function geometricMean(factors: Float64Array): number {
  const logs = factors.map(Math.log);
  return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length);
}
