/**
 * n×n independent entries of variance 1/n. Row i has a stream of its own, read along j, so that another n keeps
 * the leading draws and only divides them by another √n.
 */
import { randomStream } from '../random.ts';
import { unitDraw, type Distribution } from './unitDraw.ts';

/** What tells the streams of one block of W apart from those of another. */
export type StreamNames = readonly (string | number)[];

export function independentEntries(
  size: number,
  seed: number,
  distribution: Distribution,
  names: StreamNames,
): Float64Array {
  const entries = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const stream = randomStream(seed, 'W', ...names, i);
    for (let j = 0; j < size; j++) {
      entries[i * size + j] = unitDraw(stream, distribution) / Math.sqrt(size);
    }
  }
  return entries;
}
