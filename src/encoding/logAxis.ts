/**
 * A vertical axis for magnitudes given as log₁₀. 0 (−Infinity) and ∞ have lanes of their own below and above
 * the scale, so that they are never drawn as a small or a large number.
 */
import { extent, ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export type LogAxis = {
  readonly topPx: number;
  readonly bottomPx: number;
  /** Whole exponents that carry a grid line. */
  readonly ticks: readonly number[];
  readonly hasZeroLane: boolean;
  readonly hasInfinityLane: boolean;
  /** The least and the largest exponent on the scale itself. */
  readonly domain: readonly [number, number];
  /** y of a magnitude given as log₁₀; 0 and ∞ fall into their lanes; NaN stays NaN. */
  readonly y: (log10: number) => number;
};

const LANE_PX = 22;

/** @param series the values that must fit. The axis always shows 10⁰ and at least `leastDecades`. */
export function createLogAxis(
  series: readonly ArrayLike<number>[],
  topPx: number,
  bottomPx: number,
  leastDecades = 4,
): LogAxis {
  let low = 0;
  let high = 0;
  let hasZeroLane = false;
  let hasInfinityLane = false;
  for (const values of series) {
    const all = Array.from(values);
    const [min, max] = extent(all.filter(Number.isFinite));
    low = Math.min(low, Math.floor(min ?? 0));
    high = Math.max(high, Math.ceil(max ?? 0));
    hasZeroLane ||= all.includes(-Infinity);
    hasInfinityLane ||= all.includes(Infinity);
  }
  const missing = leastDecades - (high - low);
  if (missing > 0) low -= missing;
  if (high === 0) high = 1;
  const lowestPx = hasZeroLane ? bottomPx - LANE_PX : bottomPx;
  const highestPx = hasInfinityLane ? topPx + LANE_PX : topPx;
  const scale = scaleLinear([low, high], [lowestPx, highestPx]).unknown(NaN);
  return {
    topPx,
    bottomPx,
    hasZeroLane,
    hasInfinityLane,
    domain: [low, high],
    ticks: wholeTicks(low, high, Math.max(3, Math.floor((lowestPx - highestPx) / 42))),
    y: (log10) => {
      if (log10 === -Infinity) return bottomPx;
      if (log10 === Infinity) return topPx;
      return scale(log10);
    },
  };
}

function wholeTicks(low: number, high: number, count: number): number[] {
  return ticks(low, high, count).filter(Number.isInteger);
}
