/** Keeps labels that stand under each other at least one line apart, as near as possible to what they name. */

/**
 * @param wanted the y each label would like, any order.
 * @returns one y a label, in the same order, at least `gapPx` apart and within top … bottom where they fit.
 */
export function labelPositions(
  wanted: readonly number[],
  gapPx: number,
  topPx: number,
  bottomPx: number,
): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let previous = -Infinity;
  for (const label of order) {
    label.y = Math.max(label.y, previous + gapPx, topPx);
    previous = label.y;
  }
  let next = bottomPx + gapPx;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, next - gapPx);
    next = label.y;
  }
  const placed = Array.from(wanted);
  for (const label of order) placed[label.index] = label.y;
  return placed;
}
