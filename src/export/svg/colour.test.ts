import { describe, expect, it, vi } from 'vitest';
import { createColourReader } from './colour.ts';

describe('colours of a picture', () => {
  it('are read from what a browser computes', () => {
    const pixelOf = vi.fn(() => [0, 0, 0, 0]);
    const colour = createColourReader(pixelOf);
    expect(colour('rgb(29, 33, 41)')).toEqual({ hex: '#1d2129', opacity: 1 });
    expect(colour('rgba(0, 0, 0, 0)')).toEqual({ hex: '#000000', opacity: 0 });
    expect(colour('rgba(255, 0, 8, 0.25)')).toEqual({ hex: '#ff0008', opacity: 0.25 });
    expect(pixelOf).not.toHaveBeenCalled();
  });

  it('of other spaces are those of a pixel painted with them, painted once', () => {
    const pixelOf = vi.fn(() => [37, 99, 220, 255]);
    const colour = createColourReader(pixelOf);
    const mixture = 'oklab(0.5 -0.01 -0.2)';
    expect(colour(mixture)).toEqual({ hex: '#2563dc', opacity: 1 });
    expect(colour(mixture)).toEqual({ hex: '#2563dc', opacity: 1 });
    expect(pixelOf.mock.calls).toEqual([[mixture]]);
  });
});
