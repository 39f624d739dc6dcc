import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from './parameters.ts';
import { sliderPosition, sliderStep, sliderValue, type SliderRow } from './sliderScale.ts';

const sliders: readonly SliderRow[] = [
  parameters.w,
  parameters.b,
  parameters.n,
  parameters.T,
  parameters.clip,
  parameters.speed,
];

describe('the travel of a slider', () => {
  it('reaches both ends of its range', () => {
    for (const row of sliders) {
      expect(sliderValue(row, 0)).toBe(row.range.min);
      expect(sliderValue(row, 1)).toBe(row.range.max);
      expect(sliderPosition(row, row.range.min)).toBe(0);
      expect(sliderPosition(row, row.range.max)).toBe(1);
    }
  });

  it('gives a value back from where it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sliders),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (row, at) => {
          const value = sliderValue(row, at);
          expect(sliderValue(row, sliderPosition(row, value))).toBe(value);
        },
      ),
      { seed: 50, numRuns: 500 },
    );
  });

  it('never holds an arrow key fast on one value', () => {
    for (const row of sliders) {
      for (let value = row.range.min; value < row.range.max;) {
        const next = sliderValue(row, sliderPosition(row, value) + sliderStep(row));
        expect(next).toBeGreaterThan(value);
        value = next;
      }
    }
  });

  it('stops at round values', () => {
    expect(sliderValue(parameters.w, sliderPosition(parameters.w, 1.4))).toBe(1.4);
    expect(sliderValue(parameters.clip, 0.5)).toBe(32);
  });
});
