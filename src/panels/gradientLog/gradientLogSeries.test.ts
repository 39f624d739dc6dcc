import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, logNumbers, nearestRow } from './gradientLogSeries.ts';

const norm = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constantFrom(NaN, Infinity, 0));
const norms = fc.array(norm, { minLength: 1, maxLength: 300 }).map((all) => Float64Array.from(all));

describe('the numbers of a log', () => {
  it('are over the finite norms; the share above τ counts infinite ones and not NaN', () => {
    const steps = Float64Array.of(0, 5, 10, 15, 20, 25);
    const some = Float64Array.of(1, 4, NaN, 2, Infinity, 3);
    expect(logNumbers(steps, some, 2.5)).toEqual({
      least: 1,
      median: 2.5,
      largest: 4,
      shareAbove: 0.5,
      broken: { count: 2, firstStep: 10 },
    });
    expect(logNumbers(steps, some, null).shareAbove).toBeNull();
    expect(logNumbers(steps.subarray(1), some.subarray(0, 1), 1).shareAbove).toBe(0);
  });

  it('are none where no norm is finite', () => {
    const { median, broken } = logNumbers(Float64Array.of(3), Float64Array.of(NaN), 1);
    expect(median).toBeNaN();
    expect(broken).toEqual({ count: 1, firstStep: 3 });
  });
});

describe('the rows that are drawn', () => {
  it('are no more than there is room for, in order, and hold the largest norm, the least and the first broken one', () => {
    fc.assert(
      fc.property(norms, fc.integer({ min: 3, max: 60 }), (all, most) => {
        const rows = drawnRows(all, most);
        expect(rows.length).toBeLessThanOrEqual(most);
        expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
        const drawn = rows.map((row) => all[row] ?? NaN);
        const finite = all.filter(Number.isFinite);
        if (finite.length > 0) {
          expect(drawn).toContain(Math.max(...finite));
          expect(drawn).toContain(Math.min(...finite));
        }
        const broken = all.findIndex((value) => !Number.isFinite(value));
        if (broken >= 0) expect(rows).toContain(broken);
      }),
      { seed: 3 },
    );
  });

  it('are all where there is room', () => {
    expect(drawnRows(Float64Array.of(3, 1, 2), 3)).toEqual([0, 1, 2]);
  });
});

describe('the nearest row', () => {
  it('is the one whose step is nearest, whatever their order', () => {
    expect(nearestRow(Float64Array.of(30, 10, 20), 12)).toBe(1);
    expect(nearestRow(Float64Array.of(30, 10, 20), 1e9)).toBe(0);
  });
});
