import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';
import { equalShares, sampleIndices } from './sampleIndices.ts';

describe('a sample of indices', () => {
  it('is of the wanted size, ascending, without repetition and within the list', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(80), fc.nat(), (length, count, seed) => {
        const sample = sampleIndices(length, count, randomStream(seed, 'sample'));
        expect(sample).toHaveLength(Math.min(length, count));
        expect([...new Set(sample)].sort((one, other) => one - other)).toEqual(sample);
        expect(sample.every((index) => index >= 0 && index < length)).toBe(true);
      }),
      { seed: 85 },
    );
  });

  it('takes every index as often as any other', () => {
    const stream = randomStream(1, 'sample');
    const counts = new Float64Array(10);
    for (let i = 0; i < 10_000; i++) {
      for (const index of sampleIndices(10, 3, stream)) counts[index] = (counts[index] ?? NaN) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 3000)).toBeLessThan(200);
  });
});

describe('equal shares', () => {
  it('use up the sample, and never exceed a list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 6 }),
        fc.nat(200),
        (lengths, count) => {
          const shares = equalShares(lengths, count);
          const total = lengths.reduce((sum, length) => sum + length, 0);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(total, count));
          shares.forEach((share, i) => expect(share).toBeLessThanOrEqual(lengths[i] ?? NaN));
        },
      ),
      { seed: 86 },
    );
  });

  it('give what a short list leaves to the long ones', () => {
    expect(equalShares([100, 2, 100], 30)).toEqual([14, 2, 14]);
    expect(equalShares([3, 4], 100)).toEqual([3, 4]);
  });
});
