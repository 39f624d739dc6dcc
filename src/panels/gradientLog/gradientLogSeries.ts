/** A log of gradient norms as it is drawn: its numbers, and the points that stand for all of it. Pure. */

export type LogNumbers = {
  /** Over the finite norms; NaN if there are none. */
  readonly least: number;
  readonly median: number;
  readonly largest: number;
  /** How many norms are NaN or infinite, and at which step the first is. */
  readonly broken: { readonly count: number; readonly firstStep: number } | null;
  /** All norms but NaN, ascending. */
  readonly sorted: Float64Array;
};

export function logNumbers(steps: Float64Array, norms: Float64Array): LogNumbers {
  const sorted = norms.filter((norm) => !Number.isNaN(norm)).sort();
  const finite = sorted.subarray(0, countUpTo(sorted, Number.MAX_VALUE));
  const middle = (finite.length - 1) / 2;
  const firstBroken = norms.findIndex((norm) => !Number.isFinite(norm));
  return {
    least: finite[0] ?? NaN,
    median: ((finite[Math.floor(middle)] ?? NaN) + (finite[Math.ceil(middle)] ?? NaN)) / 2,
    largest: finite.at(-1) ?? NaN,
    broken:
      firstBroken < 0
        ? null
        : { count: norms.length - finite.length, firstStep: steps[firstBroken] ?? NaN },
    sorted,
  };
}

/** How many of all `count` norms are above the threshold, 0 … 1; infinite ones are, NaN is not. */
export const shareAbove = (sorted: Float64Array, count: number, threshold: number): number =>
  (sorted.length - countUpTo(sorted, threshold)) / count;

/** How many are at most the threshold, by bisection, so that it can be dragged over a long log. */
function countUpTo(sorted: Float64Array, threshold: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? NaN) <= threshold) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** What an axis must hold for these norms to fit, as log₁₀: the least and the largest, and those that have a lane. */
export function logExtremes({ least, largest, sorted }: LogNumbers): Float64Array {
  const leastAboveZero = sorted[countUpTo(sorted, 0)] ?? NaN;
  return Float64Array.of(least, leastAboveZero, largest, sorted.at(-1) ?? NaN).map(Math.log10);
}

/**
 * The rows that are drawn, in order: all of them where there is room, else of each run of rows the least, the largest and
 * the first that is not finite, so that no spike is lost.
 */
export function drawnRows(norms: Float64Array, most: number): readonly number[] {
  if (norms.length <= most) return [...norms.keys()];
  const runs = Math.max(1, Math.floor(most / 3));
  const rows = new Set<number>();
  for (let run = 0; run < runs; run++) {
    const from = Math.floor((run * norms.length) / runs);
    const to = Math.floor(((run + 1) * norms.length) / runs);
    for (const row of extremes(norms, from, to)) rows.add(row);
  }
  return [...rows].sort((one, other) => one - other);
}

function extremes(norms: Float64Array, from: number, to: number): readonly number[] {
  let least: number | null = null;
  let largest: number | null = null;
  let broken: number | null = null;
  for (let row = from; row < to; row++) {
    const norm = norms[row] ?? NaN;
    if (!Number.isFinite(norm)) broken ??= row;
    else {
      if (least === null || norm < (norms[least] ?? NaN)) least = row;
      if (largest === null || norm > (norms[largest] ?? NaN)) largest = row;
    }
  }
  return [least, largest, broken].filter((row) => row !== null);
}

/** The row whose step lies nearest to a value; steps need not be in order. */
export function nearestRow(steps: Float64Array, value: number): number {
  let nearest = 0;
  for (const [row, step] of steps.entries()) {
    if (Math.abs(step - value) < Math.abs((steps[nearest] ?? NaN) - value)) nearest = row;
  }
  return nearest;
}
