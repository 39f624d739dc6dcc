import { describe, expect, it } from 'vitest';
import { en } from '../../content/en/en.ts';
import { fillMessage } from '../../encoding/message.ts';
import type { ValueProblem } from '../../store/kinds/kind.ts';
import { validateValue } from '../../store/derived.ts';
import { defaultParams, written } from '../../store/params.ts';
import { refusalOf } from './refusal.ts';
import type { TypedKey } from './useEnter.ts';

const { controls } = en;

/** What a reader is told who typed this. */
function told(key: TypedKey, typed: string): string {
  const reading = validateValue(key, typed, { ...defaultParams, w: 1.4, n: 12, b: 0 });
  if (reading.ok) throw new Error(`${typed} is taken for ${key}.`);
  const { message, values, pluralBy } = refusalOf(controls.refused, reading);
  const said = { typed, current: written({ ...defaultParams, w: 1.4 }, key) };
  return fillMessage(message, { ...said, label: controls.labels[key], ...values }, 'en', pluralBy);
}

describe('a value that is refused', () => {
  it.each([
    ['w', 'NaN', '“NaN” is not a number; 1.4 stays.'],
    ['w', '10.01', 'Recurrent scale w goes from 0 to 10; 1.4 stays.'],
    ['b', '5.5', 'Bias b goes from −5 to 5; 0 stays.'],
    ['n', '0', 'Hidden units n goes from 1 to 128; 12 stays.'],
    ['n', '2.5', 'Hidden units n takes whole numbers; 12 stays.'],
    ['seed', '-1', 'Seed goes from 0 to 4294967295; 7 stays.'],
    ['text', '…', 'Those are 0 words; at least 2 are needed. The previous sentence stays.'],
    ['text', 'alone', 'That is 1 word; at least 2 are needed. The previous sentence stays.'],
    [
      'text',
      'unbroken'.repeat(501),
      'Those are 4008 characters; at most 4000 are taken. The previous sentence stays.',
    ],
    [
      'text',
      'a b\u0000',
      'The text holds characters that cannot be shown. The previous sentence stays.',
    ],
  ] as const)('for %s, %.20j, is answered with a sentence', (key, typed, sentence) => {
    expect(told(key, typed)).toBe(sentence);
  });

  it('of too many words is told how many are taken', () => {
    expect(told('text', 'word '.repeat(300))).toMatch(
      /^Those are \d+ words; at most 200 are taken\. The previous sentence stays\.$/,
    );
  });

  it('has limits written as numbers are everywhere', () => {
    const threshold: ValueProblem = { code: 'outOfRange', min: 1e-3, max: 1e6 };
    expect(refusalOf(controls.refused, threshold).values).toEqual({
      least: '1.00×10⁻³',
      most: '1000000',
    });
  });

  it('is answered whatever the problem, by a sentence whose every place is filled', () => {
    const problems: readonly ValueProblem[] = [
      { code: 'notANumber' },
      { code: 'notWhole' },
      { code: 'outOfRange', min: -1, max: 9 },
      { code: 'unknownChoice', choices: ['last'] },
      { code: 'tooFewWords', words: 1, min: 2 },
      { code: 'tooManyWords', words: 201, max: 200 },
      { code: 'tooLong', characters: 5000, max: 4000 },
      { code: 'unreadable' },
    ];
    const always = { typed: 'x', current: '1', label: 'Seed' };
    const sentences = problems.map((problem) => {
      const { message, values, pluralBy } = refusalOf(controls.refused, problem);
      return fillMessage(message, { ...always, ...values }, 'en', pluralBy);
    });
    expect(new Set(sentences).size).toBe(problems.length);
    for (const sentence of sentences) expect(sentence).toMatch(/ stays\.$/);
  });
});
