import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { badgeCentre, lossFit } from './lossFit.ts';

const HALF_A_LABEL_PX = 10;

describe('the losses over the columns', () => {
  it('have the badge in their row where the columns are far apart', () => {
    expect(lossFit(createTimeAxis(10, 765), 'E₉ = 2.25')).toMatchObject({
      isBelow: false,
      stride: 1,
    });
  });

  it('have it below on a phone and over twenty steps, and every label stays', () => {
    for (const axis of [createTimeAxis(10, 340), createTimeAxis(20, 600)]) {
      expect(lossFit(axis, 'E₉ = 2.25')).toMatchObject({ isBelow: true, stride: 1 });
    }
  });

  it('have it in their row where columns are too close for any other label', () => {
    const axis = createTimeAxis(200, 765);
    expect(axis.compressed).toBe(true);
    expect(lossFit(axis, 'E₁₉₉ = 2.25').isBelow).toBe(false);
  });

  it('do not move while an ordinary loss changes', () => {
    for (const widthPx of [600, 640, 660, 680, 700, 765]) {
      const axis = createTimeAxis(10, widthPx);
      expect(lossFit(axis, 'E₉ = 9.99').isBelow).toBe(lossFit(axis, 'E₉ = 10.00').isBelow);
    }
  });

  it('are labelled only here and there where the labels would touch each other', () => {
    const axis = createTimeAxis(41, 765);
    expect(axis.compressed).toBe(false);
    expect(lossFit(axis, 'E₄₀ = 2.08').stride * axis.spacingPx).toBeGreaterThan(
      2 * HALF_A_LABEL_PX,
    );
  });

  it('are never covered by a badge in their row, and the badge never leaves the drawing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 280, max: 1600 }),
        fc.integer({ min: 6, max: 16 }),
        fc.nat(),
        (steps, widthPx, characters, anyStep) => {
          const axis = createTimeAxis(steps, widthPx);
          const { badgePx, isBelow } = lossFit(axis, 'E'.repeat(characters));
          const step = anyStep % steps;
          const centre = badgeCentre(axis, badgePx, step);
          expect(centre + badgePx / 2).toBeLessThan(axis.widthPx);
          if (isBelow || axis.compressed) return;
          expect(axis.x(step - 1) + HALF_A_LABEL_PX).toBeLessThan(centre - badgePx / 2);
          expect(axis.x(step + 1) - HALF_A_LABEL_PX).toBeGreaterThan(centre + badgePx / 2);
        },
      ),
      { seed: 4 },
    );
  });
});
