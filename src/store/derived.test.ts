import { describe, expect, it } from 'vitest';
import { applyChange } from './changes.ts';
import {
  followedStepOf,
  selectedStepOf,
  stepsOf,
  toNetworkSource,
  validateValue,
  wordsShown,
} from './derived.ts';
import { defaultParams } from './params.ts';

const random = applyChange(defaultParams, { input: 'random', T: 50 });

describe('what follows from the parameters', () => {
  it('is ten steps for the eleven words of the sentence, the last word only ever a target', () => {
    expect(wordsShown(defaultParams)).toHaveLength(11);
    expect(stepsOf(defaultParams)).toBe(10);
    expect(followedStepOf(defaultParams)).toBe(9);
  });

  it('is T steps and no words for any other input', () => {
    expect(wordsShown(random)).toBeNull();
    expect(stepsOf(random)).toBe(50);
  });

  it('is the middle of the way back from the followed loss, until the reader selects a step', () => {
    expect(selectedStepOf(random)).toBe(24);
    expect(selectedStepOf(applyChange(random, { t: 10 }))).toBe(5);
    expect(selectedStepOf(applyChange(random, { k: -1 }))).toBe(-1);
  });

  it('is the same network for parameters that make no difference to it', () => {
    const other = applyChange(defaultParams, { T: 99, theme: 'dark', k: 2 });
    expect(toNetworkSource(other)).toEqual(toNetworkSource(defaultParams));
    expect(toNetworkSource(random)).toMatchObject({
      setting: { input: { kind: 'random', steps: 50 }, recurrentScale: defaultParams.w },
    });
  });
});

describe('a value typed into a field', () => {
  it('is read as a number, a typographic minus included', () => {
    expect(validateValue('b', ' −0.5 ', defaultParams)).toEqual({ ok: true, value: -0.5 });
    expect(validateValue('w', '1e-3', defaultParams)).toEqual({ ok: true, value: 0.001 });
    expect(validateValue('w', '-0', defaultParams)).toEqual({ ok: true, value: 0 });
  });

  it('is refused with a code and the limits', () => {
    expect(validateValue('n', '0', defaultParams)).toEqual({
      ok: false,
      code: 'outOfRange',
      min: 1,
      max: 128,
    });
    expect(validateValue('w', 'two', defaultParams)).toEqual({ ok: false, code: 'notANumber' });
    expect(validateValue('text', 'alone', defaultParams)).toEqual({
      ok: false,
      code: 'tooFewWords',
      words: 1,
      min: 2,
    });
  });

  it('is measured against the network as it stands', () => {
    expect(validateValue('t', '20', random)).toEqual({ ok: true, value: 20 });
    expect(validateValue('t', '20', defaultParams)).toMatchObject({ code: 'outOfRange', max: 9 });
    expect(validateValue('k', '', random)).toEqual({ ok: true, value: null });
  });
});
