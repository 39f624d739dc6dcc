import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinearAxis } from './scales.ts';

describe('a linear axis', () => {
  it('leads from the ends of the domain to the ends of the range, and back', () => {
    const axis = createLinearAxis([-4, 4], [12, 212]);
    expect([-4, 0, 4, 6].map(axis.position)).toEqual([12, 112, 212, 262]);
    expect([12, 112, 212].map(axis.value)).toEqual([-4, 0, 4]);
    expect(axis.position(NaN)).toBeNaN();
  });

  it('finds the value under any pixel', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 6, noNaN: true }), (value) => {
        const axis = createLinearAxis([-3, 6], [640, 34]);
        expect(axis.value(axis.position(value))).toBeCloseTo(value, 9);
      }),
      { seed: 14 },
    );
  });

  it('has round ticks within the domain, about as many as asked for', () => {
    expect(createLinearAxis([-12, 12], [0, 100]).ticks).toEqual([-10, -5, 0, 5, 10]);
    expect(createLinearAxis([-1.2, 3.4], [0, 100], 5).ticks).toEqual([-1, 0, 1, 2, 3]);
  });
});
