import { describe, expect, it } from 'vitest';
import { bandPath, crossPath, linePath, zigzagPath } from './paths.ts';

describe('a path', () => {
  it('is interrupted where a point has no value', () => {
    const points = [1, 2, NaN, 4, 5].map((y, x) => ({ x, y }));
    expect(linePath(points)).toBe('M0,1L1,2M3,4L4,5');
    expect(linePath([])).toBe('');
  });

  it('of a band runs along its upper edge and back along its lower one', () => {
    const path = bandPath({ x: 100, halfWidth: 8 }, { x: 60, halfWidth: 2 }, 50);
    expect(path).toBe('M100,58L60,52L60,48L100,42Z');
  });

  it('of a cross goes through its point twice', () => {
    expect(crossPath(10, 20, 3)).toBe('M7 17l6 6m-6 0l6 -6');
  });

  it('of a zigzag ends at the height it began, with at least one tooth', () => {
    expect(zigzagPath(0, 20, 50)).toBe('M0 50l5 -5l5 5l5 -5l5 5');
    expect(zigzagPath(0, 2, 50)).toBe('M0 50l1 -5l1 5');
  });
});
