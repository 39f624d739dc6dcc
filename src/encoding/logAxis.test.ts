import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogAxis } from './logAxis.ts';

const TOP = 14;
const BOTTOM = 214;

const logs = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.double({ min: -450, max: 400, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity, NaN) },
  ),
  { maxLength: 12 },
);

describe('the logarithmic axis', () => {
  it('holds every finite value, larger ones higher', () => {
    fc.assert(
      fc.property(fc.array(logs, { maxLength: 3 }), (series) => {
        const axis = createLogAxis(series, TOP, BOTTOM);
        const finite = series
          .flat()
          .filter(Number.isFinite)
          .sort((a, b) => a - b);
        const ys = finite.map(axis.y);
        ys.forEach((y, i) => {
          expect(y).toBeGreaterThanOrEqual(TOP - 1e-9);
          expect(y).toBeLessThanOrEqual(BOTTOM + 1e-9);
          expect(y).toBeLessThanOrEqual((ys[i - 1] ?? Infinity) + 1e-9);
        });
      }),
      { seed: 9 },
    );
  });

  it('has grid lines at whole exponents alone, on the axis', () => {
    fc.assert(
      fc.property(fc.array(logs, { maxLength: 3 }), (series) => {
        const axis = createLogAxis(series, TOP, BOTTOM);
        expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
        for (const exponent of axis.ticks) {
          expect(exponent).toSatisfy(Number.isInteger);
          expect(axis.y(exponent)).toBeGreaterThanOrEqual(TOP - 1e-9);
          expect(axis.y(exponent)).toBeLessThanOrEqual(BOTTOM + 1e-9);
        }
      }),
      { seed: 10 },
    );
  });

  it('keeps 0 in a lane of its own, well below the smallest number', () => {
    const axis = createLogAxis([[-Infinity, -7, 0]], TOP, BOTTOM);
    expect(axis.hasZeroLane).toBe(true);
    expect(axis.y(-Infinity)).toBe(BOTTOM);
    expect(axis.y(-7)).toBe(BOTTOM - 22);
    expect(Math.max(...axis.ticks.map(axis.y))).toBeLessThanOrEqual(BOTTOM - 22);
  });

  it('keeps ∞ in a lane of its own, well above the largest number', () => {
    const axis = createLogAxis([[0, 5, Infinity]], TOP, BOTTOM);
    expect(axis.y(Infinity)).toBe(TOP);
    expect(axis.y(5)).toBe(TOP + 22);
  });

  it('takes its whole height where nothing is 0 or ∞', () => {
    const axis = createLogAxis([[-7, 3]], TOP, BOTTOM);
    expect(axis.hasZeroLane).toBe(false);
    expect([axis.y(3), axis.y(-7)]).toEqual([TOP, BOTTOM]);
  });

  it('always shows 1, and four decades at least', () => {
    expect(createLogAxis([], TOP, BOTTOM).ticks).toContain(0);
    const narrow = createLogAxis([[0.1, 0.2]], TOP, BOTTOM);
    expect([narrow.y(1), narrow.y(-3)]).toEqual([TOP, BOTTOM]);
    const large = createLogAxis([[111, 112]], TOP, BOTTOM);
    expect([large.y(112), large.y(0)]).toEqual([TOP, BOTTOM]);
  });

  it('gives no place to what has no value', () => {
    const axis = createLogAxis([[NaN, -2]], TOP, BOTTOM);
    expect(axis.y(NaN)).toBeNaN();
    expect(axis.hasZeroLane).toBe(false);
  });
});
