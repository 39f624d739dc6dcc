/** How many values fall into each of equal bins; what lies outside the domain counts in the outermost bins. */
import { bin } from 'd3-array';

export type HistogramBin = { readonly from: number; readonly to: number; readonly count: number };

/** @param domain [low, high], low < high. NaN values are left out. */
export function histogram(
  values: ArrayLike<number>,
  domain: readonly [number, number],
  bins: number,
): readonly HistogramBin[] {
  const [low, high] = domain;
  const edges = Array.from({ length: bins - 1 }, (_, i) => low + ((i + 1) * (high - low)) / bins);
  const inside = Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .map((value) => Math.min(high, Math.max(low, value)));
  return bin()
    .domain([low, high])
    .thresholds(edges)(inside)
    .map((group) => ({ from: group.x0 ?? low, to: group.x1 ?? high, count: group.length }));
}
