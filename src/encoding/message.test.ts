import { describe, expect, it } from 'vitest';
import { fillMessage, messageParts } from './message.ts';

const steps = { one: '{steps} step back', other: '{steps} steps back' };

describe('a message', () => {
  it('has every place filled, as often as it occurs, and 0 is a value', () => {
    const message = '{name}: {value} of {value}{unit}';
    expect(fillMessage(message, { name: 'f′', value: 0, unit: '' }, 'en')).toBe('f′: 0 of 0');
  });

  it('without places is itself', () => {
    expect(fillMessage('ink flows forward', { unused: 1 }, 'en')).toBe('ink flows forward');
  });

  it('comes in parts, so that its values can be set apart', () => {
    expect(messageParts('at {size} of {of}', { size: '0.42', of: 'it' }, 'en')).toEqual([
      { kind: 'text', text: 'at ' },
      { kind: 'value', name: 'size', text: '0.42' },
      { kind: 'text', text: ' of ' },
      { kind: 'value', name: 'of', text: 'it' },
    ]);
  });

  it('does not fill places that stand in a value', () => {
    expect(fillMessage('“{typed}”', { typed: '{w} $& $1' }, 'en')).toBe('“{w} $& $1”');
  });

  it('throws a sentence that names the place without a value', () => {
    expect(() => fillMessage('{loss} reaches {place}.', { loss: 'E' }, 'en')).toThrow(
      'The message “{loss} reaches {place}.” needs a value for {place}.',
    );
  });

  it.each([
    [0, '0 steps back'],
    [1, '1 step back'],
    [2, '2 steps back'],
  ])('takes the plural form that the language wants for %d', (count, text) => {
    expect(fillMessage(steps, { steps: count }, 'en', count)).toBe(text);
  });

  it('has one form in a language without plurals, and other numbers are singular in French', () => {
    expect(fillMessage(steps, { steps: 1 }, 'zh', 1)).toBe('1 steps back');
    expect(fillMessage(steps, { steps: 0 }, 'fr', 0)).toBe('0 step back');
  });
});
