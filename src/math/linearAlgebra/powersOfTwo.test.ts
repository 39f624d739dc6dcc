import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  exponentOf,
  log10Scaled,
  normalise,
  scaleByPowerOfTwo,
  timesPowerOfTwo,
} from './powersOfTwo.ts';

const nonZero = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0);

describe('powers of two', () => {
  it('split any number into a mantissa of ½ to 1 and an exponent, exactly', () => {
    fc.assert(
      fc.property(nonZero, (value) => {
        const exponent = exponentOf(value);
        const mantissa = timesPowerOfTwo(value, -exponent);
        expect(Math.abs(mantissa)).toBeGreaterThanOrEqual(0.5);
        expect(Math.abs(mantissa)).toBeLessThan(1);
        expect(timesPowerOfTwo(mantissa, exponent)).toBe(value);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it('are exact for every exponent of float64', () => {
    let power = 1;
    for (let exponent = 0; exponent < 1024; exponent++) {
      expect(2 ** exponent).toBe(power);
      expect(2 ** -exponent).toBe(1 / power);
      power *= 2;
    }
  });

  it('leave 0, infinities and NaN as they are', () => {
    for (const value of [0, Infinity, -Infinity, NaN]) expect(exponentOf(value)).toBe(0);
    expect(timesPowerOfTwo(0, 5000)).toBe(0);
    expect(normalise(new Float64Array(3))).toBe(0);
  });

  it('bring a vector to a largest entry of ½ to 1 and back', () => {
    const vector = Float64Array.of(3e-300, -2e-305, 0);
    const copy = vector.slice();
    const exponent = normalise(copy);
    expect(copy[0]).toBeGreaterThanOrEqual(0.5);
    scaleByPowerOfTwo(copy, exponent);
    expect(copy).toEqual(vector);
  });

  it('give logarithms far outside float64', () => {
    expect(log10Scaled(1, 4000)).toBeCloseTo(1204.1199826559, 9);
    expect(log10Scaled(0, 10)).toBe(-Infinity);
  });
});
