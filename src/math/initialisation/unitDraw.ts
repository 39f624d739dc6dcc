/** One random number of mean 0 and variance 1, normal or uniform: every weight is a multiple of such a draw. */
import type { RandomStream } from '../random.ts';

export type Distribution = 'normal' | 'uniform';

export function unitDraw(stream: RandomStream, distribution: Distribution): number {
  return distribution === 'normal' ? stream.normal() : Math.sqrt(3) * (2 * stream.uniform() - 1);
}
