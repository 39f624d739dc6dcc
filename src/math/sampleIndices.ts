/** A seeded sample of indices without repetition, and the sharing out of a sample among several lists. */
import type { RandomStream } from './random.ts';

/** `count` of the indices 0 … length − 1, each set as likely as any, ascending; all of them if there are no more. */
export function sampleIndices(length: number, count: number, { uniform }: RandomStream): number[] {
  const indices = Array.from({ length }, (_, i) => i);
  if (count >= length) return indices;
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(uniform() * (length - i));
    const taken = indices[other] ?? NaN;
    indices[other] = indices[i] ?? NaN;
    indices[i] = taken;
  }
  return indices.slice(0, count).sort((one, next) => one - next);
}

/** How many of a sample fall to each of lists of these lengths: equal shares, and what short ones leave to the others. */
export function equalShares(lengths: readonly number[], count: number): number[] {
  const shares = lengths.map(() => 0);
  const shortestFirst = Array.from(lengths.keys()).sort(
    (one, other) => (lengths[one] ?? NaN) - (lengths[other] ?? NaN),
  );
  let left = count;
  for (const [place, list] of shortestFirst.entries()) {
    const share = Math.floor(left / (lengths.length - place));
    shares[list] = Math.min(lengths[list] ?? NaN, share);
    left -= shares[list];
  }
  return shares;
}
