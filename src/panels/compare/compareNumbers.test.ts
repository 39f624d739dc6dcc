import { describe, expect, it } from 'vitest';
import { saturatedShare } from '../../math/saturation.ts';
import { analysedSetting, dead, diagonal, smallest } from '../shared/analysed.fixture.ts';
import {
  halfLifeOf,
  log10RelativeAt,
  meanSaturatedShare,
  parameterCount,
} from './compareNumbers.ts';

const random = (steps: number) => ({ kind: 'random', steps }) as const;

describe('the gradient so many steps back', () => {
  it('is the part of the loss step’s own that is left there', () => {
    const { analysis } = diagonal(0.5, 8);
    expect(log10RelativeAt(analysis, 0)).toEqual({ kind: 'value', value: 0 });
    expect(log10RelativeAt(analysis, 3)).toMatchObject({
      kind: 'value',
      value: expect.closeTo(3 * Math.log10(0.5), 10) as number,
    });
  });

  it('does not exist farther back than the initial state', () => {
    const { analysis } = diagonal(0.5, 8);
    expect(log10RelativeAt(analysis, 8).kind).toBe('value');
    expect(log10RelativeAt(analysis, 9)).toEqual({
      kind: 'missing',
      reason: 'tooShort',
      stepsBack: 8,
    });
  });

  it('counts from the loss that is followed', () => {
    const { analysis } = diagonal(0.5, 8, { placement: 'all', followedStep: 4 });
    expect(log10RelativeAt(analysis, 6)).toMatchObject({ reason: 'tooShort', stepsBack: 5 });
  });

  it('is exactly 0 where every unit is off, and does not exist where the forward pass overflows', () => {
    expect(log10RelativeAt(dead().analysis, 3)).toEqual({ kind: 'value', value: -Infinity });
    const { analysis } = analysedSetting({
      activation: 'identity',
      recurrentScale: 1e200,
      input: random(5),
    });
    expect(log10RelativeAt(analysis, 1)).toMatchObject({ reason: 'overflow', step: 2 });
  });
});

describe('the half-life', () => {
  it('is the distance in which the gradient halves', () => {
    expect(halfLifeOf(diagonal(0.5, 8).analysis)).toMatchObject({
      kind: 'value',
      value: expect.closeTo(1, 10) as number,
    });
    expect(halfLifeOf(diagonal(0.5 ** 0.25, 8).analysis)).toMatchObject({
      value: expect.closeTo(4, 10) as number,
    });
  });

  it('is minus the doubling distance where the gradient grows, and infinite where it holds', () => {
    expect(halfLifeOf(diagonal(2, 8).analysis)).toMatchObject({
      value: expect.closeTo(-1, 10) as number,
    });
    const held = halfLifeOf(diagonal(1, 8).analysis);
    expect(held.kind === 'value' && Math.abs(held.value)).toBe(Infinity);
  });

  it('is ln ½ over the mean of ln of the step ratios, for every cell', () => {
    for (const cell of ['rnn', 'gru', 'lstm'] as const) {
      const { analysis } = analysedSetting({ cell, input: random(60) });
      const { stepRatios, step } = analysis.followed;
      const logs = stepRatios.slice(1, step + 1).map(Math.log);
      const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
      expect(halfLifeOf(analysis)).toMatchObject({
        value: expect.closeTo(Math.log(0.5) / mean, 8) as number,
      });
    }
  });

  it('does not exist once the gradient is exactly 0', () => {
    expect(halfLifeOf(dead().analysis)).toEqual({ kind: 'missing', reason: 'zero', stepsBack: 1 });
  });

  it('is that of the step to the initial state where the loss is at step 0', () => {
    const { analysis } = smallest();
    const ratio = analysis.followed.stepRatios[0] ?? NaN;
    expect(halfLifeOf(analysis)).toMatchObject({
      value: expect.closeTo(Math.log(0.5) / Math.log(ratio), 10) as number,
    });
  });
});

describe('the other numbers', () => {
  it('average the saturated share over all steps', () => {
    const { analysis } = analysedSetting({ recurrentScale: 2, inputScale: 4, input: random(3) });
    const { network, forward } = analysis;
    const shares = [0, 1, 2].map((t) => saturatedShare(network, forward, t));
    const sum = shares.reduce((total, share) => total + share, 0);
    expect(sum).toBeGreaterThan(0);
    expect(meanSaturatedShare(analysis)).toEqual({ kind: 'value', value: sum / 3 });
  });

  it('count every weight and bias of the cell: n = 12, d = m = 8', () => {
    const countOf = (cell: 'rnn' | 'gru' | 'lstm') =>
      parameterCount(analysedSetting({ cell, input: random(4) }).analysis.network);
    const readOut = 8 * 12 + 8;
    expect(countOf('rnn')).toBe(12 * (8 + 12 + 1) + readOut);
    expect(countOf('lstm')).toBe(4 * 12 * (8 + 12 + 1) + readOut);
    expect(countOf('gru')).toBe(3 * 12 * (8 + 12 + 2) + readOut);
  });
});
