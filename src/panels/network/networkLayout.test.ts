import { describe, expect, it } from 'vitest';
import {
  analysedSetting,
  dead,
  diagonal,
  exploding,
  smallest,
} from '../shared/analysed.fixture.ts';
import {
  chunkBorders,
  cutAt,
  ribbonBands,
  stateShades,
  targetProbabilities,
} from './networkLayout.ts';

describe('the shades of the states', () => {
  it('are the states themselves where the activation is bounded by 1', () => {
    const { analysis } = analysedSetting();
    const shades = stateShades(analysis);
    expect(shades).toEqual(analysis.forward.states);
    expect(shades.filter((shade) => shade < 0).length).toBeGreaterThan(10);
  });

  it('stay apart and within −1 … 1 where the states grow without end', () => {
    const sizes = stateShades(exploding().analysis).map(Math.abs);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBe(1);
    // A state half as long in digits is half as dark.
    const darkestAt = (step: number) =>
      Math.max(...sizes.subarray(12 * (step + 1), 12 * (step + 2)));
    expect(darkestAt(100)).toBeCloseTo(0.5, 1);
    expect(darkestAt(199)).toBe(1);
  });

  it('of small unbounded states are not blown up, and keep their signs', () => {
    const shades = stateShades(diagonal(0, 1, { inputs: [0.1, -0.2] }).analysis);
    const full = Math.asinh(1);
    const expected = [0, 0, Math.asinh(0.1) / full, Math.asinh(-0.2) / full];
    expected.forEach((shade, i) => expect(shades[i]).toBeCloseTo(shade, 12));
  });

  it('are 0 in a dead net, and a state that is not finite has none', () => {
    expect(stateShades(dead().analysis).every((shade) => shade === 0)).toBe(true);
    const shades = stateShades(diagonal(1e10, 40).analysis);
    expect(shades.at(-2)).toBeNaN();
    expect(shades[2]).toBeGreaterThan(0);
  });
});

describe('the ribbon', () => {
  it('has no bands before the gradient sets out, nor when it stands at the loss', () => {
    const { analysis } = diagonal(0.5, 4);
    expect(ribbonBands({ analysis, products: null }, null)).toEqual([]);
    expect(ribbonBands({ analysis, products: null }, 3)).toEqual([]);
  });

  it('grows by one band a step back, each from the size at k+1 to the size at k', () => {
    const { analysis } = diagonal(0.1, 4);
    const bands = ribbonBands({ analysis, products: null }, 1);
    expect(bands.map(({ step }) => step)).toEqual([2, 1]);
    const sizes = bands.map(({ fromLog10, toLog10 }) => [fromLog10, toLog10]);
    [
      [0, -1],
      [-1, -2],
    ].forEach((pair, i) => pair.forEach((log10, j) => expect(sizes[i]?.[j]).toBeCloseTo(log10, 9)));
    expect(ribbonBands({ analysis, products: null }, 0).slice(0, 2)).toEqual(bands);
  });

  it('ends at the initial state, and its bands meet', () => {
    const { analysis } = analysedSetting();
    const bands = ribbonBands({ analysis, products: null }, -1);
    expect(bands.map(({ step }) => step)).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0, -1]);
    expect(bands[0]?.fromLog10).toBe(0);
    expect(bands.at(-1)?.toLog10).toBeCloseTo(-3.43, 2);
    bands.slice(1).forEach((band, i) => expect(band.fromLog10).toBe(bands[i]?.toLog10));
  });

  it('starts at the followed loss', () => {
    const { analysis } = analysedSetting({ placement: 'all' }, 3);
    expect(ribbonBands({ analysis, products: null }, -1).map(({ step }) => step)).toEqual([
      2, 1, 0, -1,
    ]);
  });

  it('of a dead net falls from 1 to 0 at once', () => {
    const [first, second] = ribbonBands(dead(), -1);
    expect(first).toEqual({ step: 8, fromLog10: 0, toLog10: -Infinity, isBroken: false });
    expect(second).toEqual({
      step: 7,
      fromLog10: -Infinity,
      toLog10: -Infinity,
      isBroken: false,
    });
  });

  it('of a gradient that is not finite has bands that say so', () => {
    const precision = { format: 'f16', lossScale: 2 ** 24 } as const;
    const bands = ribbonBands(analysedSetting({ precision }), -1);
    expect(bands).toHaveLength(10);
    expect(bands.every(({ isBroken, toLog10 }) => isBroken && Number.isNaN(toLog10))).toBe(true);
  });

  it('of a single step is one band to the initial state', () => {
    expect(ribbonBands(smallest(), -1)).toHaveLength(1);
  });
});

describe('truncation', () => {
  const sliding = (reach: number) =>
    analysedSetting({ placement: 'all' }, 6, { kind: 'sliding', reach }).analysis;
  const chunked = (length: number, t: number) =>
    analysedSetting({ placement: 'all' }, t, { kind: 'chunked', length }).analysis;
  const stepsOf = (analysis: ReturnType<typeof sliding>) =>
    ribbonBands({ analysis, products: null }, -1).map(({ step }) => step);

  it('ends the ribbon K steps before the loss, and leaves the rest as it was', () => {
    expect(stepsOf(sliding(3))).toEqual([5, 4, 3]);
    expect(stepsOf(sliding(0))).toEqual([]);
    expect(stepsOf(sliding(6))).toEqual([5, 4, 3, 2, 1, 0, -1]);
    const full = ribbonBands(analysedSetting({ placement: 'all' }, 6), -1);
    expect(ribbonBands({ analysis: sliding(3), products: null }, -1)).toEqual(full.slice(0, 3));
  });

  it('in chunks ends it at the border of the chunk of the loss', () => {
    expect(stepsOf(chunked(4, 6))).toEqual([5, 4]);
    expect(stepsOf(chunked(4, 8))).toEqual([]);
    expect(stepsOf(chunked(4, 3))).toEqual([2, 1, 0, -1]);
  });

  it('is marked once the gradient has come there', () => {
    expect(cutAt(sliding(3), null)).toBe(null);
    expect(cutAt(sliding(3), 4)).toBe(null);
    expect(cutAt(sliding(3), 3)).toBe(3);
    expect(cutAt(sliding(3), -1)).toBe(3);
    expect(cutAt(sliding(6), -1)).toBe(null);
    expect(cutAt(analysedSetting().analysis, -1)).toBe(null);
  });

  it('has borders between its chunks, and none when it slides', () => {
    expect(chunkBorders(chunked(4, 6))).toEqual([4, 8]);
    expect(chunkBorders(chunked(5, 6))).toEqual([5]);
    expect(chunkBorders(chunked(10, 6))).toEqual([]);
    expect(chunkBorders(sliding(3))).toEqual([]);
  });
});

describe('the probability of the target', () => {
  it('is what the loss is the logarithm of, at every step', () => {
    const { analysis } = analysedSetting();
    const probabilities = targetProbabilities(analysis);
    expect(probabilities).toHaveLength(10);
    probabilities.forEach((probability, t) => {
      expect(-Math.log(probability)).toBeCloseTo(analysis.forward.stepLosses[t] ?? NaN, 9);
    });
  });
});
