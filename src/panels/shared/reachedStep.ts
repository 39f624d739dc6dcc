import type { GradientAnalysis } from '../../math/analysis.ts';

/** The smallest k whose state the gradient of the followed loss reaches; −1 where truncation does not cut it short. */
export const reachedStep = ({ truncated, followed }: GradientAnalysis): number =>
  truncated?.lastReached[followed.step] ?? -1;
