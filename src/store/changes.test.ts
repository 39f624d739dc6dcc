import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, effectOf } from './changes.ts';
import { limitsOf } from './derived.ts';
import { parameters, type Params } from './parameters.ts';
import { defaultParams } from './params.ts';
import { parameterKeys } from './rows.ts';
import { validParams } from './validParams.fixture.ts';

const long: Params = applyChange(defaultParams, {
  input: 'random',
  T: 100,
  n: 20,
  t: 80,
  k: 60,
  unit: 19,
  frame: 150,
});

describe('a change', () => {
  it('makes references follow the network when it shrinks', () => {
    expect(applyChange(long, { T: 50 })).toMatchObject({ t: null, k: 49, unit: 19, frame: null });
    expect(applyChange(long, { n: 19 })).toMatchObject({ t: 80, k: 60, unit: null, frame: 150 });
  });

  it('touches no reference that still fits', () => {
    expect(applyChange(long, { T: 82 })).toEqual({ ...long, T: 82 });
  });

  it('of t puts a loss at every step, and back at the last step keeps it there', () => {
    const followed = applyChange(defaultParams, { t: 3 });
    expect(followed).toMatchObject({ t: 3, loss: 'all' });
    expect(applyChange(followed, { t: 9 })).toMatchObject({ t: null, loss: 'all' });
  });

  it('of the loss to the last step follows the last step', () => {
    expect(applyChange(long, { loss: 'last' })).toMatchObject({ t: null, loss: 'last' });
  });

  it('leaves references within their limits, whatever changes', () => {
    fc.assert(
      fc.property(validParams, validParams, fc.subarray([...parameterKeys]), (from, to, keys) => {
        const change = Object.fromEntries(keys.map((key) => [key, to[key]]));
        const changed = applyChange(from, change);
        const { steps, units, frames } = limitsOf(changed);
        expect(changed.t ?? 0).toBeLessThan(steps);
        expect(changed.k ?? 0).toBeLessThan(steps);
        expect(changed.unit ?? 0).toBeLessThan(units);
        expect(changed.frame ?? 0).toBeLessThan(frames);
        expect(changed.t === null || changed.loss === 'all').toBe(true);
        expect(applyChange(changed, {})).toEqual(changed);
      }),
      { seed: 40, numRuns: 300 },
    );
  });
});

describe('the effect of a change', () => {
  it('is the weightiest of what changed', () => {
    expect(effectOf(long, applyChange(long, { t: 30 }))).toBe('followed');
    expect(effectOf(long, applyChange(long, { t: 30, w: 2 }))).toBe('network');
    expect(effectOf(long, { ...long, loss: 'last', t: null })).toBe('loss');
    expect(effectOf(long, { ...long, notation: 'h' })).toBe('view');
    expect(effectOf(long, { ...long })).toBeNull();
  });

  it('is none for what does not apply: T of a text, the text of a random input', () => {
    expect(effectOf(defaultParams, { ...defaultParams, T: 30 })).toBeNull();
    expect(effectOf(long, { ...long, text: 'no one reads this' })).toBeNull();
    expect(effectOf(long, { ...long, T: 99 })).toBe(parameters.T.affects);
  });
});
