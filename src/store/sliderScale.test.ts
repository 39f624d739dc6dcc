import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameters } from './parameters.ts';
import { nudged, sliderPosition, sliderValue, type SliderRow } from './sliderScale.ts';

const sliders: readonly SliderRow[] = [
  parameters.w,
  parameters.b,
  parameters.n,
  parameters.T,
  parameters.clip,
  parameters.speed,
  parameters.scale,
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

  it('stops at round values', () => {
    expect(sliderValue(parameters.w, sliderPosition(parameters.w, 1.4))).toBe(1.4);
    expect(sliderValue(parameters.clip, 0.5)).toBe(32);
    expect(sliderValue(parameters.scale, 0.4)).toBe(2 ** 10);
    expect(nudged(parameters.scale, 1000, 1, 'plain')).toBe(1024);
    expect(nudged(parameters.scale, 1024, -1, 'fine')).toBe(512);
  });
});

describe('a key on a slider', () => {
  const valueOnRow = fc.constantFrom(...sliders).chain((row) =>
    fc.record({
      row: fc.constant(row),
      value: fc.double({ ...row.range, noNaN: true }),
      direction: fc.constantFrom(1 as const, -1 as const),
    }),
  );

  it('always moves, the farther the coarser, until the end of the range', () => {
    fc.assert(
      fc.property(valueOnRow, ({ row, value, direction }) => {
        const { min, max } = row.range;
        const [fine, plain, coarse] = (['fine', 'plain', 'coarse'] as const).map(
          (size) => direction * (nudged(row, value, direction, size) - value) + 0,
        );
        if (value === (direction > 0 ? max : min)) expect(coarse).toBe(0);
        else expect(fine).toBeGreaterThan(0);
        expect(plain).toBeGreaterThanOrEqual(fine ?? NaN);
        expect(coarse).toBeGreaterThanOrEqual(plain ?? NaN);
        expect(nudged(row, value, direction, 'coarse')).toBeGreaterThanOrEqual(min);
        expect(nudged(row, value, direction, 'coarse')).toBeLessThanOrEqual(max);
      }),
      { seed: 51, numRuns: 1000 },
    );
  });

  it('reaches with fine nudges every value that a drag can stop at', () => {
    for (const row of sliders) {
      const reached = new Set([row.range.min]);
      for (let value = row.range.min; value < row.range.max; reached.add(value)) {
        value = nudged(row, value, 1, 'fine');
      }
      const places = Array.from({ length: 4097 }, (_, index) => index / 4096);
      const stops = places.map((at) => sliderValue(row, at));
      expect(stops.filter((stop) => !reached.has(stop))).toEqual([]);
    }
  });

  it('comes back the way it went with fine nudges', () => {
    for (const row of sliders) {
      for (let value = row.range.min; value < row.range.max;) {
        const next = nudged(row, value, 1, 'fine');
        expect(nudged(row, next, -1, 'fine')).toBe(value);
        value = next;
      }
    }
  });

  it('moves whole numbers one by one, or by ten', () => {
    expect(nudged(parameters.T, 23, 1, 'plain')).toBe(24);
    expect(nudged(parameters.T, 23, 1, 'fine')).toBe(24);
    expect(nudged(parameters.n, 12, -1, 'plain')).toBe(11);
    expect(nudged(parameters.n, 12, -1, 'coarse')).toBe(2);
    expect(nudged(parameters.n, 2, -1, 'coarse')).toBe(1);
  });

  it('moves along the travel where the scale is not linear', () => {
    expect(nudged(parameters.w, 0, 1, 'plain')).toBe(0.01);
    expect(nudged(parameters.w, 0.5, 1, 'plain')).toBe(0.55);
    expect(nudged(parameters.clip, 1, 1, 'plain')).toBe(1.2);
    expect(nudged(parameters.clip, 10, -1, 'fine')).toBe(9.9);
    expect(nudged(parameters.clip, 10, 1, 'fine')).toBe(11);
  });

  it('goes from between two stops to a stop', () => {
    expect(nudged(parameters.w, 1.234, 1, 'fine')).toBe(1.24);
    expect(nudged(parameters.w, 1.234, -1, 'fine')).toBe(1.23);
    expect(nudged(parameters.b, -0.005, 1, 'fine')).toBe(0);
  });
});
