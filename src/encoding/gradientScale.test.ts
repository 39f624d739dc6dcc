import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientColour, gradientDomain, gradientWidth } from './gradientScale.ts';

const stops = ['vanished', 'faint', 'healthy', 'large', 'exploded'];

/** Where a colour stands on the way from the first stop, 0, to the last, 4. */
function positionOf(colour: string): number {
  const pure = /^var\(--gradient-(\w+)\)$/.exec(colour)?.[1];
  if (pure !== undefined) return stops.indexOf(pure);
  const [, from = '', percent = '', to = ''] =
    /^color-mix\(in [\w ]+, var\(--gradient-(\w+)\) (\d+)%, var\(--gradient-(\w+)\)\)$/.exec(
      colour,
    ) ?? [];
  expect(stops.indexOf(to), colour).toBe(stops.indexOf(from) + 1);
  return stops.indexOf(to) - Number(percent) / 100;
}

const magnitude = fc.double({ min: -9, max: 7, noNaN: true });

describe('the colour of a gradient', () => {
  it.each([
    [-Infinity, 0],
    [-412, 0],
    [-6, 0],
    [-4.5, 0.5],
    [-3, 1],
    [-1.5, 1.5],
    [0, 2],
    [0.6, 2.5],
    [1.2, 3],
    [2.6, 3.5],
    [4, 4],
    [380, 4],
    [Infinity, 4],
  ])('of 10^%d stands at stop %d', (log10, position) => {
    expect(positionOf(gradientColour(log10))).toBeCloseTo(position, 9);
  });

  it('never goes back towards paper as the gradient grows', () => {
    fc.assert(
      fc.property(magnitude, magnitude, (one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(positionOf(gradientColour(small))).toBeLessThanOrEqual(
          positionOf(gradientColour(large)),
        );
      }),
      { seed: 1 },
    );
  });

  it('goes round the hues between blue and orange, never through grey', () => {
    expect(gradientColour(0.5)).toContain('oklch increasing hue');
  });

  it('is none for a gradient that has no value', () => {
    expect(gradientColour(NaN)).toBe('transparent');
  });

  it('has its ends where the scale is said to end', () => {
    const { vanished, exploded } = gradientDomain;
    expect([vanished, exploded].map((log10) => positionOf(gradientColour(log10)))).toEqual([0, 4]);
    expect(positionOf(gradientColour(vanished + 0.1))).toBeGreaterThan(0);
    expect(positionOf(gradientColour(exploded - 0.1))).toBeLessThan(4);
  });
});

describe('the width of a gradient', () => {
  it.each([
    [NaN, 0],
    [-Infinity, 0],
    [-6, 0],
    [-3, 0.09],
    [0, 0.36],
    [4, 1],
    [Infinity, 1],
  ])('of 10^%d is %d of the full width', (log10, width) => {
    expect(gradientWidth(log10)).toBeCloseTo(width, 12);
  });

  it('grows with the gradient and stays within the full width', () => {
    fc.assert(
      fc.property(magnitude, fc.double({ min: 0.01, max: 3, noNaN: true }), (log10, more) => {
        const [narrow, wide] = [gradientWidth(log10), gradientWidth(log10 + more)];
        expect(narrow).toBeGreaterThanOrEqual(0);
        expect(wide).toBeLessThanOrEqual(1);
        const isOffTheScale = log10 + more <= -6 || log10 >= 4;
        if (isOffTheScale) expect(wide).toBe(narrow);
        else expect(wide).toBeGreaterThan(narrow);
      }),
      { seed: 2 },
    );
  });
});
