import { describe, expect, it } from 'vitest';
import { diagonal } from '../shared/analysed.fixture.ts';
import { ghostValues } from './ghosts.ts';

const of = (rate: number, steps: number, followedStep: number | null = null) =>
  diagonal(rate, steps, { placement: 'all', followedStep }).analysis;

const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(9)) + 0);

describe('the line that a pinned setting leaves', () => {
  it('stands over the same steps where both have as many', () => {
    expect(rounded(ghostValues(of(0.1, 5), of(0.5, 5), false))).toEqual([-5, -4, -3, -2, -1, 0]);
    expect(rounded(ghostValues(of(0.1, 5, 3), of(0.5, 5), false))).toEqual([
      -4,
      -3,
      -2,
      -1,
      0,
      NaN,
    ]);
  });

  it('stands at the same distance from the loss where it has more steps or fewer', () => {
    expect(rounded(ghostValues(of(0.1, 9), of(0.5, 4), false))).toEqual([-4, -3, -2, -1, 0]);
    expect(rounded(ghostValues(of(0.1, 2), of(0.5, 4), false))).toEqual([NaN, NaN, -2, -1, 0]);
    expect(rounded(ghostValues(of(0.1, 2), of(0.5, 4, 2), false))).toEqual([NaN, -2, -1, 0, NaN]);
  });

  it('has its own size where sizes are absolute', () => {
    const pinned = of(0.1, 5);
    expect(ghostValues(pinned, of(0.5, 5), true)).toEqual(Array.from(pinned.followed.log10Signal));
  });
});
