/** The words of a text, remembered for the text asked for last: the same sentence is asked about at every frame. */
import { wordsOf } from '../math/input/words.ts';

let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

/** The text's words as typed, in order. */
export function wordsIn(text: string): readonly string[] {
  if (last.text !== text) last = { text, words: wordsOf(text) };
  return last.words;
}
