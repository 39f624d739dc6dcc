import { describe, expect, it } from 'vitest';
import { disagreement } from './compare.ts';

const agree = (expected: unknown, actual: unknown, mode: string, rel = 1e-9, abs = 0) =>
  disagreement(expected, actual, { mode, rel, abs }) === null;

describe('a comparison', () => {
  it('takes its scale from the number, the row, the matrix or the whole field', () => {
    const expected = [
      [
        [1000, 1],
        [10, 1],
      ],
      [[1e6, 1]],
    ];
    const off = (by: number) => [
      [
        [1000, 1],
        [10, 1 + by],
      ],
      [[1e6, 1]],
    ];
    expect(agree(expected, off(5e-9), 'elem')).toBe(false);
    expect(agree(expected, off(5e-9), 'row')).toBe(true);
    expect(agree(expected, off(5e-8), 'row')).toBe(false);
    expect(agree(expected, off(5e-7), 'mat')).toBe(true);
    expect(agree(expected, off(5e-6), 'mat')).toBe(false);
    expect(agree(expected, off(5e-4), 'all')).toBe(true);
  });

  it('does not check null, and takes any non-finite number where one is expected', () => {
    expect(agree([null, 1], [NaN, 1], 'all')).toBe(true);
    expect(agree('NonFinite', NaN, 'elem')).toBe(true);
    expect(agree('NonFinite', 1, 'elem')).toBe(false);
    expect(agree('-Infinity', -Infinity, 'log')).toBe(true);
    expect(agree('-Infinity', -1e300, 'log', 0, 1e308)).toBe(false);
    expect(agree(1, NaN, 'elem')).toBe(false);
  });

  it('wants arrays of the same shape, and only the given places of a sparse one', () => {
    expect(agree([1, 2], [1], 'row')).toBe(false);
    expect(agree([1, 2], 1, 'row')).toBe(false);
    const sparse = { sparse: true, index: [0, 3], values: [1, 4] };
    expect(agree(sparse, [1, 0, 0, 4], 'elem')).toBe(true);
    expect(agree(sparse, [1, 0, 0], 'elem')).toBe(false);
  });

  it('pairs complex numbers whatever their order', () => {
    const pair = [
      [1, 2],
      [1, -2],
    ];
    expect(agree(pair, [...pair].reverse(), 'cset')).toBe(true);
    expect(agree(pair, [pair[0], pair[0]], 'cset')).toBe(false);
  });

  it('uses an absolute difference for logarithms, and refuses a mode it does not know', () => {
    expect(agree(400, 400 + 1e-9, 'log', 0, 1e-8)).toBe(true);
    expect(agree(400, 400 + 1e-7, 'log', 1, 1e-8)).toBe(false);
    expect(agree(1, 1, 'fuzzy')).toBe(false);
    expect(agree(true, true, 'exact')).toBe(true);
    expect(agree(true, false, 'exact')).toBe(false);
  });
});
