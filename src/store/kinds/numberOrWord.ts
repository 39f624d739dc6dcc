/** A number within a range, or one word that stands for a rule instead of a number. */
import { accepted, type Codec } from './kind.ts';
import { readNumber, writeNumber, type NumberLimits } from './number.ts';

export type NumberOrWordRow<Word extends string> = NumberLimits & {
  readonly word: Word;
  readonly default: number | NoInfer<Word>;
};

export function numberOrWord<const Word extends string, const Row extends NumberOrWordRow<Word>>(
  row: Row & NumberOrWordRow<Word>,
) {
  const codec: Codec<number | Word> = {
    read: (written) =>
      written.trim() === row.word
        ? accepted(row.word)
        : readNumber(written, row.range, row.step === 1),
    write: (value) => (typeof value === 'number' ? writeNumber(value) : value),
    fit: (value) => value,
    isSlide: (from, to) => typeof from === 'number' && typeof to === 'number',
  };
  return { kind: 'numberOrWord', ...codec, ...row } as const;
}
