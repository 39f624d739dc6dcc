import { describe, expect, it } from 'vitest';
import { bandPath, linePath } from './paths.ts';

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
});
