import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeAxis, labelStride } from './timeAxis.ts';

const steps = fc.integer({ min: 1, max: 200 });
const width = fc.integer({ min: 320, max: 1900 });

const stepsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => first + i);

describe('the time axis', () => {
  it('gives every step its own place, from the initial state at the left to the last step at the right', () => {
    fc.assert(
      fc.property(steps, width, (T, widthPx) => {
        const axis = createTimeAxis(T, widthPx);
        const xs = stepsFrom(-1, T + 1).map(axis.x);
        expect(xs[0]).toBeCloseTo(axis.leftPx, 9);
        expect(xs.at(-1)).toBeCloseTo(axis.rightPx, 9);
        xs.slice(1).forEach((x, i) => expect(x - (xs[i] ?? NaN)).toBeCloseTo(axis.spacingPx, 9));
        expect(axis.spacingPx).toBeGreaterThanOrEqual(3);
        expect(axis.columnPx).toBeLessThan(axis.spacingPx);
      }),
      { seed: 5 },
    );
  });

  it('finds the step whose column is nearest', () => {
    fc.assert(
      fc.property(
        steps,
        width,
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        (T, widthPx, off) => {
          const axis = createTimeAxis(T, widthPx);
          for (let k = -1; k < T; k++) {
            expect(k - axis.stepAt(axis.x(k))).toBe(0);
            expect(k - axis.stepAt(axis.x(k) + off * axis.spacingPx)).toBe(0);
          }
        },
      ),
      { seed: 6, numRuns: 40 },
    );
  });

  it('finds the first or the last step for a place outside', () => {
    const axis = createTimeAxis(10, 900);
    expect([-1e9, 0, 900, 1e9].map(axis.stepAt)).toEqual([-1, -1, 9, 9]);
  });

  it('takes exactly the width there is, and scrolls only where its columns would come too close', () => {
    fc.assert(
      fc.property(steps, width, (T, widthPx) => {
        const axis = createTimeAxis(T, widthPx);
        const fittingPx = (widthPx - axis.leftPx - (axis.widthPx - axis.rightPx)) / T;
        expect(axis.widthPx).toBeGreaterThanOrEqual(widthPx);
        if (fittingPx > 60) expect(axis.widthPx).toBe(widthPx);
        if (fittingPx < 3) expect(axis.widthPx).toBeGreaterThan(widthPx);
        if (axis.widthPx > widthPx) expect(fittingPx).toBeLessThan(axis.spacingPx);
      }),
      { seed: 7 },
    );
  });

  it.each([
    [10, 760, 'fits', false],
    [10, 320, 'scrolls', false],
    [1, 320, 'fits', false],
    [60, 760, 'fits', true],
    [200, 760, 'fits', true],
    [200, 320, 'scrolls', true],
  ])('of %d steps on %d px %s; compressed: %s', (T, widthPx, fit, compressed) => {
    const axis = createTimeAxis(T, widthPx);
    expect(axis.widthPx > widthPx ? 'scrolls' : 'fits').toBe(fit);
    expect(axis.compressed).toBe(compressed);
  });
});

describe('the stride of labels along the axis', () => {
  it('is the smallest round one at which labels do not touch', () => {
    fc.assert(
      fc.property(steps, width, fc.integer({ min: 5, max: 200 }), (T, widthPx, labelPx) => {
        const axis = createTimeAxis(T, widthPx);
        const stride = labelStride(axis, labelPx);
        expect(stride * axis.spacingPx).toBeGreaterThanOrEqual(labelPx);
        const smaller = [1, 2, 5, 10, 20, 50, 100].filter((round) => round < stride);
        for (const round of smaller) expect(round * axis.spacingPx).toBeLessThan(labelPx);
      }),
      { seed: 8 },
    );
  });
});
