/** The words of a text, remembered for the texts asked for last: the same sentences are asked about at every frame. */
import { wordsOf } from '../math/input/words.ts';

const MOST_KEPT = 8;

const known = new Map<string, readonly string[]>();

/** The text's words as typed, in order; the same array for the same text. */
export function wordsIn(text: string): readonly string[] {
  const words = known.get(text) ?? wordsOf(text);
  known.delete(text);
  known.set(text, words);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  return words;
}
