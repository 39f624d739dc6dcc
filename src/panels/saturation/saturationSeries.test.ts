import { describe, expect, it } from 'vitest';
import {
  lstm,
  gru,
  analysedSetting,
  dead,
  diagonal,
  exploding,
  smallest,
} from '../shared/analysed.fixture.ts';
import {
  activationCurve,
  meanSlopes,
  reachOf,
  saturatedCount,
  unitDots,
} from './saturationSeries.ts';

describe('the reach of the a-axis', () => {
  it('is at least 4', () => {
    expect(reachOf(analysedSetting({ inputScale: 0.01 }).analysis)).toBe(4);
    expect(reachOf(analysedSetting({ inputScale: 0, bias: 0 }).analysis)).toBe(4);
  });

  it('holds every pre-activation of the run, rounded up', () => {
    const { analysis } = dead();
    const largest = Math.max(...analysis.forward.preActivations.map(Math.abs));
    expect(largest).toBeGreaterThan(7);
    expect(largest).toBeLessThan(8);
    expect(reachOf(analysis)).toBe(8);
  });

  it('ends at 12, also where the states overflow', () => {
    expect(reachOf(exploding().analysis)).toBe(12);
    expect(reachOf(diagonal(1e10, 40).analysis)).toBe(12);
  });
});

describe('the curve', () => {
  it('runs evenly from −reach to reach, and goes through 0', () => {
    const curve = activationCurve('tanh', 4);
    expect(curve.map(({ a }) => a).filter((_, i) => i % 40 === 0)).toEqual([-4, -2, 0, 2, 4]);
  });

  it.each([
    ['tanh', { a: 1, value: 0.7616, derivative: 0.42 }],
    ['sigmoid', { a: 1, value: 0.7311, derivative: 0.1966 }],
    ['relu', { a: 1, value: 1, derivative: 1 }],
    ['leaky', { a: -1, value: -0.01, derivative: 0.01 }],
    ['identity', { a: -1, value: -1, derivative: 1 }],
  ] as const)('of %s has its value and its derivative', (activation, expected) => {
    const curve = activationCurve(activation, 4);
    const point = curve.find(({ a }) => Math.abs(a - expected.a) < 1e-9);
    expect(point?.value).toBeCloseTo(expected.value, 4);
    expect(point?.derivative).toBeCloseTo(expected.derivative, 4);
  });
});

describe('the dots', () => {
  it('are the units at the step, each on both curves', () => {
    const { analysis } = analysedSetting();
    const dots = unitDots(analysis, 4);
    expect(dots.map(({ unit }) => unit)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    for (const { a, value, derivative } of dots) {
      expect(value).toBeCloseTo(Math.tanh(a), 12);
      expect(derivative).toBeCloseTo(1 - Math.tanh(a) ** 2, 12);
    }
    expect(unitDots(analysis, 3)[0]?.a).not.toBe(dots[0]?.a);
  });

  it('of a net worked out by hand stand where its pre-activations are', () => {
    // a_0 = (1, 0), a_1 = (1 + ½, 0), a_2 = (1 + ¾, 0)
    const { analysis } = diagonal(0.5, 3);
    const places = [0, 1, 2].map((step) => unitDots(analysis, step).map(({ a }) => a));
    expect(places).toEqual([
      [1, 0],
      [1.5, 0],
      [1.75, 0],
    ]);
  });

  it('of dead units all stand where f and f′ are 0', () => {
    const dots = unitDots(dead().analysis, 9);
    expect(dots).toHaveLength(12);
    for (const dot of dots) {
      expect(dot).toMatchObject({ value: 0, derivative: 0 });
      expect(dot.a).toBeLessThan(0);
    }
  });

  it('are one for one unit, and none stands anywhere at the initial state', () => {
    const { analysis } = smallest();
    expect(unitDots(analysis, 0)).toHaveLength(1);
    expect(unitDots(analysis, 0)[0]?.a).toBeCloseTo(-0.906, 3);
    expect(unitDots(analysis, -1)).toEqual([]);
  });
});

describe('a gate', () => {
  it('has dots of its own, each on its own curve', () => {
    const { analysis } = lstm();
    const sigmoid = (a: number) => 1 / (1 + Math.exp(-a));
    for (const gate of [0, 1, 3]) {
      for (const { a, value, derivative } of unitDots(analysis, 4, gate)) {
        expect(value).toBeCloseTo(sigmoid(a), 12);
        expect(derivative).toBeCloseTo(sigmoid(a) * (1 - sigmoid(a)), 12);
      }
    }
    for (const { a, value } of unitDots(analysis, 4, 2))
      expect(value).toBeCloseTo(Math.tanh(a), 12);
    expect(unitDots(analysis, 4, 1)[0]?.a).not.toBe(unitDots(analysis, 4, 0)[0]?.a);
  });

  it('is counted by itself', () => {
    const { analysis } = lstm({ inputScale: 0, recurrentScale: 0, forgetBias: 6, bias: 2.5 });
    const count = (gate: number, activation: 'sigmoid' | 'tanh') =>
      saturatedCount(analysis, 0, gate, activation);
    // σ′(6) = 0.01 γ, σ′(2.5) = 0.28 γ, tanh′(2.5) = 0.03 γ
    expect([
      count(0, 'sigmoid'),
      count(1, 'sigmoid'),
      count(2, 'tanh'),
      count(3, 'sigmoid'),
    ]).toEqual([0, 12, 12, 0]);
  });

  it('has a mean slope by itself, at every step', () => {
    const { analysis } = gru({ inputScale: 0, recurrentScale: 0, bias: 0 });
    expect([...meanSlopes(analysis, 1)]).toEqual(Array(10).fill(0.25));
    expect([...meanSlopes(analysis, 2)]).toEqual(Array(10).fill(1));
  });
});
