import { describe, expect, it } from 'vitest';
import { markerPath } from './markerPaths.ts';

describe('the marks of lines', () => {
  it('differ for four lines and come back for the fifth', () => {
    const paths = [0, 1, 2, 3, 4].map((index) => markerPath(index, 10, 20, 4));
    expect(new Set(paths).size).toBe(4);
    expect(paths[4]).toBe(paths[0]);
  });
});
