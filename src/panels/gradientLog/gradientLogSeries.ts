/** A log of gradient norms as it is drawn: its numbers, and the points that stand for all of it. Pure. */

export type LogNumbers = {
  /** Over the finite norms; NaN if there are none. */
  readonly least: number;
  readonly median: number;
  readonly largest: number;
  /** The share above the threshold, 0 … 1, of all steps; infinite norms are above it, NaN is not. */
  readonly shareAbove: number | null;
  /** How many norms are NaN or infinite, and at which step the first is. */
  readonly broken: { readonly count: number; readonly firstStep: number } | null;
};

export function logNumbers(
  steps: Float64Array,
  norms: Float64Array,
  threshold: number | null,
): LogNumbers {
  const sorted = norms.filter(Number.isFinite).sort();
  const middle = (sorted.length - 1) / 2;
  const firstBroken = norms.findIndex((norm) => !Number.isFinite(norm));
  const above = threshold === null ? 0 : norms.filter((norm) => norm > threshold).length;
  return {
    least: sorted[0] ?? NaN,
    median: ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2,
    largest: sorted.at(-1) ?? NaN,
    shareAbove: threshold === null ? null : above / norms.length,
    broken:
      firstBroken < 0
        ? null
        : { count: norms.length - sorted.length, firstStep: steps[firstBroken] ?? NaN },
  };
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
