import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planeLayout, reachOf } from './planeLayout.ts';

it('reaches 1.5 round the unit circle, and farther for a rim or a critical circle beyond 1.2', () => {
  expect([0, 0.5, 1, 1 + 1e-12, 1.2].map((radius) => reachOf(radius, 1))).toEqual([
    1.5, 1.5, 1.5, 1.5, 1.5,
  ]);
  expect([1.21, 2.4, 2.41, 10].map((radius) => reachOf(radius, 1))).toEqual([3, 3, 6, 24]);
  expect(reachOf(0.5, 4)).toBe(6);
});

it('shows the circles while the rim is unknown', () => {
  expect(reachOf(NaN, 4)).toBe(6);
  expect(reachOf(Infinity, 1)).toBe(1.5);
});

it('has room for every circle, without making any of the largest small', () => {
  const radius = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(radius, radius, (rim, critical) => {
      const largest = Math.max(1, rim, critical);
      const share = largest / reachOf(rim, critical);
      expect(share).toBeLessThanOrEqual(0.8 + 1e-12);
      expect(share).toBeGreaterThan(0.4 - 1e-12);
    }),
    { seed: 11 },
  );
});

it('puts 0 in the middle and the reach at the border', () => {
  const { centrePx, pxPerUnit } = planeLayout(3, 150);
  expect([centrePx - 3 * pxPerUnit, centrePx, centrePx + 3 * pxPerUnit]).toEqual([0, 75, 150]);
});
