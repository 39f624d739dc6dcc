/**
 * The one time axis: which x, in CSS pixels, step k = −1 … T−1 has in the network and in every chart over time.
 * Columns keep a least distance, so a long sequence on a narrow screen is wider than the screen and scrolls.
 */
import { scaleLinear } from 'd3-scale';

export type TimeAxis = {
  readonly steps: number;
  /** Width of the whole drawing. */
  readonly widthPx: number;
  /** Distance between neighbouring columns. */
  readonly spacingPx: number;
  /** Width of a column's cells. */
  readonly columnPx: number;
  /** Columns are too narrow for words and cells one by one. */
  readonly compressed: boolean;
  readonly leftPx: number;
  readonly rightPx: number;
  readonly x: (step: number) => number;
  /** The step whose column is nearest to x, always within −1 … T−1. */
  readonly stepAt: (px: number) => number;
};

const LEFT_PX = 72;
const RIGHT_PX = 44;
const COMPRESSED_BELOW_PX = 15;
const NARROW_PX = 520;

/** @param steps T ≥ 1. @param availablePx what the screen gives the drawing, > 0. */
export function createTimeAxis(steps: number, availablePx: number): TimeAxis {
  const least = leastSpacingPx(steps, availablePx);
  const widthPx = Math.max(availablePx, LEFT_PX + RIGHT_PX + steps * least);
  const scale = scaleLinear([-1, steps - 1], [LEFT_PX, widthPx - RIGHT_PX]);
  const spacingPx = (widthPx - LEFT_PX - RIGHT_PX) / steps;
  return {
    steps,
    widthPx,
    spacingPx,
    columnPx: Math.min(20, Math.max(1, spacingPx * 0.42)),
    compressed: spacingPx < COMPRESSED_BELOW_PX,
    leftPx: LEFT_PX,
    rightPx: widthPx - RIGHT_PX,
    x: scale,
    stepAt: (px) => Math.min(steps - 1, Math.max(-1, Math.round(scale.invert(px)))),
  };
}

/** Every how-many-th step can carry a label that is `labelPx` wide. */
export function labelStride(axis: TimeAxis, labelPx: number): number {
  const least = labelPx / axis.spacingPx;
  return [1, 2, 5, 10, 20, 50, 100].find((stride) => stride >= least) ?? 200;
}

function leastSpacingPx(steps: number, availablePx: number): number {
  if (steps <= 40) return availablePx < NARROW_PX ? 52 : 28;
  return steps <= 100 ? 6 : 3;
}
