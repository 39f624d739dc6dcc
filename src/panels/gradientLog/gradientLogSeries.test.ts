import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLogAxis } from '../../encoding/logAxis.ts';
import { drawnRows, logExtremes, logNumbers, nearestRow, shareAbove } from './gradientLogSeries.ts';

const norm = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constantFrom(NaN, Infinity, 0));
const norms = fc.array(norm, { minLength: 1, maxLength: 300 }).map((all) => Float64Array.from(all));

describe('the numbers of a log', () => {
  it('are over the finite norms', () => {
    const steps = Float64Array.of(0, 5, 10, 15, 20, 25);
    const some = Float64Array.of(1, 4, NaN, 2, Infinity, 3);
    expect(logNumbers(steps, some)).toEqual({
      least: 1,
      median: 2.5,
      largest: 4,
      broken: { count: 2, firstStep: 10 },
      sorted: Float64Array.of(1, 2, 3, 4, Infinity),
    });
  });

  it('are none where no norm is finite', () => {
    const { median, broken } = logNumbers(Float64Array.of(3), Float64Array.of(NaN));
    expect(median).toBeNaN();
    expect(broken).toEqual({ count: 1, firstStep: 3 });
  });
});

describe('the share above τ', () => {
  it('counts infinite norms and not NaN', () => {
    const threshold = fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constant(0));
    fc.assert(
      fc.property(norms, threshold, (all, above) => {
        const { sorted } = logNumbers(all, all);
        const counted = all.filter((value) => value > above).length;
        expect(shareAbove(sorted, all.length, above)).toBe(counted / all.length);
        const own = all.find(Number.isFinite) ?? 1;
        const aboveOwn = all.filter((value) => value > own).length;
        expect(shareAbove(sorted, all.length, own)).toBe(aboveOwn / all.length);
      }),
      { seed: 4 },
    );
  });

  it('of 100 000 norms is found by looking at few of them', () => {
    let looks = 0;
    const sorted = new Proxy(
      Float64Array.from({ length: 100_000 }, (_, row) => row),
      {
        get(target, key): unknown {
          looks++;
          return Reflect.get(target, key);
        },
      },
    );
    expect(shareAbove(sorted, 200_000, 49_999)).toBe(0.25);
    expect(looks).toBeLessThan(40);
  });
});

describe('the extremes of a log', () => {
  it('make the axis that all of its norms would', () => {
    fc.assert(
      fc.property(norms, (all) => {
        const { y: ofFew, ...few } = createLogAxis([logExtremes(logNumbers(all, all))], 10, 100, 2);
        const { y: ofAll, ...whole } = createLogAxis([all.map(Math.log10)], 10, 100, 2);
        expect(few).toEqual(whole);
        expect(ofFew(0.5)).toBe(ofAll(0.5));
      }),
      { seed: 5 },
    );
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
