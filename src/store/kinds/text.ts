/** A sentence of so many words, kept exactly as typed. */
import { wordsIn } from '../wordsIn.ts';
import { accepted, refused, type Codec, type Reading } from './kind.ts';
import type { Range } from './number.ts';

export type TextRow = {
  readonly words: Range;
  /** Enough for the most words, and few enough to be segmented at every keystroke. */
  readonly maxCharacters: number;
  readonly default: string;
};

export function text<const Row extends TextRow>(row: Row) {
  const codec: Codec<string> = {
    read: (written) => readText(written, row),
    write: (value) => value,
    fit: (value) => value,
    isSlide: () => false,
  };
  return { kind: 'text', ...codec, ...row } as const;
}

const UNREADABLE = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
const SPEAKABLE = /[\p{L}\p{N}]/u;

/** Cheap tests first: segmenting a text into words costs the square of its length in some browsers. */
function readText(written: string, { words, maxCharacters }: TextRow): Reading<string> {
  if (UNREADABLE.test(written)) return refused({ code: 'unreadable' });
  const spaced = written.split(/\s+/).filter((piece) => SPEAKABLE.test(piece)).length;
  if (spaced > words.max) return refused({ code: 'tooManyWords', words: spaced, max: words.max });
  if (written.length > maxCharacters) {
    return refused({ code: 'tooLong', characters: written.length, max: maxCharacters });
  }
  const count = wordsIn(written).length;
  if (count < words.min) return refused({ code: 'tooFewWords', words: count, min: words.min });
  if (count > words.max) return refused({ code: 'tooManyWords', words: count, max: words.max });
  return accepted(written);
}
