import { describe, expect, it } from 'vitest';
import { combinedNorm, euclideanNorm, largestMagnitude } from './norms.ts';

describe('norms', () => {
  it.each([1e200, 1e-200, 1e307, 5e-324 * 2 ** 60, 1])('are right for entries near %g', (size) => {
    expect(euclideanNorm(Float64Array.of(3 * size, -4 * size)) / size).toBeCloseTo(5, 10);
    expect(combinedNorm([3 * size, 4 * size]) / size).toBeCloseTo(5, 10);
  });

  it('are 0 for nothing and for zeros', () => {
    expect(euclideanNorm(new Float64Array(0))).toBe(0);
    expect(euclideanNorm(new Float64Array(4))).toBe(0);
  });

  it('say so when an entry is infinite or not a number', () => {
    expect(euclideanNorm(Float64Array.of(1, -Infinity))).toBe(Infinity);
    expect(euclideanNorm(Float64Array.of(1, NaN))).toBeNaN();
    expect(largestMagnitude(Float64Array.of(NaN, 1))).toBeNaN();
  });
});
