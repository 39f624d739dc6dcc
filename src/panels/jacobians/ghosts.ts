/** The lines that pinned settings leave in the chart of the network on the screen: pure, from both analyses. */
import type { GradientAnalysis } from '../../math/analysis.ts';

export type Ghost = {
  readonly pin: string;
  /** In what it differs from the setting on the screen. */
  readonly name: string;
  /** log₁₀ of the gradient's size, by state of the network on the screen; NaN where the ghost has no step. */
  readonly values: readonly number[];
};

/** Whether step k of one stands over step k of the other: else the two stand at the same distance from their losses. */
export const sharesSteps = (one: GradientAnalysis, other: GradientAnalysis): boolean =>
  one.steps === other.steps;

/** The gradient of a pinned setting on the steps of the one on the screen: relative, or with its size. */
export function ghostValues(
  pinned: GradientAnalysis,
  shown: GradientAnalysis,
  absolute: boolean,
): readonly number[] {
  const { followed } = pinned;
  const later = sharesSteps(pinned, shown) ? 0 : shown.followed.step - followed.step;
  const values = absolute ? followed.log10Signal : followed.log10Relative;
  return Array.from({ length: shown.steps + 1 }, (_, i) => {
    const step = i - 1 - later;
    return step > followed.step ? NaN : (values[step + 1] ?? NaN);
  });
}
