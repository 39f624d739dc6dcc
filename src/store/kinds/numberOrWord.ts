/** A number within a range, or one word that stands for a rule instead of a number. */
import { accepted, type Codec } from './kind.ts';
import { readNumber, writeNumber, type NumberRow } from './number.ts';

export type NumberOrWordRow<Word extends string> = NumberRow & { readonly word: Word };

export function numberOrWord<const Word extends string, const Row extends NumberOrWordRow<Word>>(
  row: Row & { readonly word: Word },
) {
  const codec: Codec<number | Word> = {
    read: (written) =>
      written.trim() === row.word ? accepted(row.word) : readNumber(written, row.range, false),
    write: (value) => (typeof value === 'number' ? writeNumber(value) : value),
    fit: (value) => value,
    isSlide: (from, to) => typeof from === 'number' && typeof to === 'number',
  };
  return { kind: 'numberOrWord', ...codec, ...row } as const;
}
