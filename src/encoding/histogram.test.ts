import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from './histogram.ts';

describe('the histogram', () => {
  it('counts every value that is a number, once, in bins that cover the domain without a gap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double()),
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (values, low, length, bins) => {
          const groups = histogram(values, [low, low + length], bins);
          expect(groups).toHaveLength(bins);
          expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(
            values.filter((value) => !Number.isNaN(value)).length,
          );
          expect(groups[0]?.from).toBe(low);
          expect(groups.at(-1)?.to).toBe(low + length);
          groups.slice(1).forEach(({ from }, i) => expect(from).toBe(groups[i]?.to));
        },
      ),
      { seed: 13 },
    );
  });

  it('puts what lies outside into the outermost bins, and an edge into the bin above it', () => {
    const counts = histogram([-Infinity, -9, -4, -2, 0, 3.9, 4, 9, Infinity, NaN], [-4, 4], 4);
    expect(counts).toEqual([
      { from: -4, to: -2, count: 3 },
      { from: -2, to: 0, count: 1 },
      { from: 0, to: 2, count: 1 },
      { from: 2, to: 4, count: 4 },
    ]);
  });
});
