/**
 * How the losses E_t fit over the columns. The badge of the followed loss stands in their row; where it would cover its
 * neighbours it stands one line lower, and no label gives way to it. Labels are left out only where they would touch each other.
 */
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';

export type LossFit = {
  /** Width of the badge. */
  readonly badgePx: number;
  /** The badge stands below the labels. */
  readonly isBelow: boolean;
  /** Every how-many-th step has its label. */
  readonly stride: number;
};

const LABEL_PX = 26;
const LEAST_BADGE_PX = 66;
const CHARACTER_PX = 7.6;
const PADDING_PX = 10;
const EDGE_PX = 4;
/** An E, an equals sign and 99.99: so that the rows do not jump while an ordinary loss changes. */
const USUAL_CHARACTERS = 9;

/** @param badgeText what the badge says, such as “E₉ = 2.25”. */
export function lossFit(axis: TimeAxis, badgeText: string): LossFit {
  const badgePx = Math.max(LEAST_BADGE_PX, widthOf(badgeText.length));
  const usualPx = widthOf(USUAL_CHARACTERS + String(axis.steps - 1).length);
  const widestPx = Math.max(badgePx, usualPx);
  const reachPx = (widestPx + LABEL_PX) / 2;
  const pushedPx = axis.x(axis.steps - 1) - badgeCentre(axis, widestPx, axis.steps - 1);
  return {
    badgePx,
    // Columns too close for labels leave it without neighbours.
    isBelow: !axis.compressed && axis.spacingPx - pushedPx < reachPx,
    stride: labelStride(axis, LABEL_PX),
  };
}

/** The badge's middle: its step's, unless it would reach beyond the drawing. */
export const badgeCentre = (axis: TimeAxis, badgePx: number, step: number): number =>
  Math.min(axis.x(step), axis.widthPx - badgePx / 2 - EDGE_PX);

const widthOf = (characters: number): number => characters * CHARACTER_PX + PADDING_PX;
