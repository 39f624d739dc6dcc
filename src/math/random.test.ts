import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';

const draws = (seed: number, ...names: (string | number)[]) => {
  const { uniform } = randomStream(seed, ...names);
  return Array.from({ length: 5 }, uniform);
};

describe('random streams', () => {
  it('repeat for the same seed and name, and differ for any other', () => {
    expect(draws(7, 'W', 0)).toEqual(draws(7, 'W', 0));
    const keys = [draws(7, 'W', 0), draws(8, 'W', 0), draws(7, 'W', 1), draws(7, 'U', 0)];
    expect(new Set(keys.flat()).size).toBe(20);
  });

  it('take 0 and 2³² − 1 as seeds like any other', () => {
    const all = [...draws(0, 'x'), ...draws(2 ** 32 - 1, 'x')];
    expect(new Set(all).size).toBe(10);
    expect(all.every((draw) => draw >= 0 && draw < 1)).toBe(true);
  });

  it('keep a name apart from its neighbours: ("a", "bc") is not ("ab", "c")', () => {
    expect(draws(1, 'a', 'bc')).not.toEqual(draws(1, 'ab', 'c'));
  });

  it('draw uniform and normal numbers of the right mean, variance and fourth moment', () => {
    const count = 200_000;
    const { uniform, normal } = randomStream(0, 'moments');
    const moment = (draw: () => number, power: number) => {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += draw() ** power;
      return sum / count;
    };
    expect(moment(uniform, 1)).toBeCloseTo(1 / 2, 2);
    expect(moment(uniform, 2)).toBeCloseTo(1 / 3, 2);
    expect(moment(normal, 1)).toBeCloseTo(0, 2);
    expect(moment(normal, 2)).toBeCloseTo(1, 1.5);
    expect(moment(normal, 4)).toBeCloseTo(3, 0.5);
  });

  it('show no correlation between the first draws of neighbouring streams', () => {
    const firsts = Array.from(
      { length: 20_000 },
      (_, i) => randomStream(i, 'W', 0).uniform() - 0.5,
    );
    const products = firsts.slice(1).map((draw, i) => draw * (firsts[i] ?? NaN));
    const correlation = (12 * products.reduce((a, b) => a + b, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.03);
  });
});
