import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineLabels, type Area, type NamedLine } from './lineLabels.ts';
import type { Point } from './paths.ts';

const area: Area = { left: 0, right: 600, top: 0, bottom: 300 };
const PITCH = 50;

const lineOf = (ys: readonly number[], widthPx = 80): NamedLine => ({
  points: ys.map((y, i) => ({ x: i * PITCH, y })),
  widthPx,
});
const level = (y: number, widthPx?: number) => lineOf(Array<number>(13).fill(y), widthPx);

/** The text's box from its baseline, without the air around it. */
const boxOf = (at: Point, widthPx: number): Area => ({
  left: at.x,
  right: at.x + widthPx,
  top: at.y - 10,
  bottom: at.y + 3,
});

function covers(box: Area, { points }: NamedLine): boolean {
  return points.some((from, i) => {
    const to = points[i + 1];
    if (to === undefined) return false;
    return Array.from({ length: 101 }, (_, share) => ({
      x: from.x + (share / 100) * (to.x - from.x),
      y: from.y + (share / 100) * (to.y - from.y),
    })).some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  });
}

const overlap = (one: Area, other: Area) =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

describe('the names of lines', () => {
  it('never cover their own line, and stay in the chart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: 0, max: 300, noNaN: true }), fc.constant(NaN)), {
          minLength: 13,
          maxLength: 13,
        }),
        fc.integer({ min: 20, max: 220 }),
        (ys, widthPx) => {
          const line = lineOf(ys, widthPx);
          const [at] = lineLabels([line], area);
          if (at === null || at === undefined) return;
          const box = boxOf(at, widthPx);
          expect(covers(box, line)).toBe(false);
          expect(box.top).toBeGreaterThanOrEqual(area.top);
          expect(box.bottom).toBeLessThanOrEqual(area.bottom);
          expect(box.right).toBeLessThanOrEqual(area.right);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('cover no line and no other name where each line has room of its own', () => {
    const wave = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), {
      minLength: 13,
      maxLength: 13,
    });
    fc.assert(
      fc.property(
        fc.tuple(wave, wave, wave, wave),
        fc.array(fc.integer({ min: 20, max: 220 }), { minLength: 4, maxLength: 4 }),
        (waves, widths) => {
          const lines = waves.map((ys, i) =>
            lineOf(
              ys.map((y) => 30 + 70 * i + y),
              widths[i],
            ),
          );
          const boxes = lineLabels(lines, area).map((at, i) => {
            if (at === null) throw new Error(`Line ${i} has no name.`);
            return boxOf(at, widths[i] ?? NaN);
          });
          boxes.forEach((box, i) => {
            expect(lines.some((line) => covers(box, line))).toBe(false);
            expect(boxes.slice(i + 1).some((other) => overlap(box, other))).toBe(false);
          });
        },
      ),
      { seed: 12 },
    );
  });

  it('stand at the left end of a line, just under it', () => {
    expect(lineLabels([level(100)], area)).toEqual([{ x: 8, y: 115 }]);
  });

  it('stand where the area begins, though the line has begun before', () => {
    const seen = { ...area, left: 3 * PITCH, right: 8 * PITCH };
    expect(lineLabels([level(100), lineOf([50, 50, 50])], seen)).toEqual([
      { x: 3 * PITCH + 8, y: 115 },
      null,
    ]);
  });

  it('stand above a line that runs along the bottom', () => {
    const [at] = lineLabels([level(295)], area);
    expect(at).toEqual({ x: 8, y: 287 });
  });

  it('move along their line to the first place that no other line crosses', () => {
    const crossing = lineOf([85, 120, 85, 120, 250, 250, 250, 250, 250, 250, 250, 250, 250]);
    const [at] = lineLabels([level(100), crossing], area);
    expect(at).toEqual({ x: 3 * PITCH + 8, y: 115 });
  });

  it('of lines that lie on each other stand apart', () => {
    const [one, other] = lineLabels([level(100), level(100)], area);
    if (!one || !other) throw new Error('A line has no name.');
    expect(overlap(boxOf(one, 80), boxOf(other, 80))).toBe(false);
  });

  it('never cover each other: where a second has no place, it is left out', () => {
    const low = { ...area, bottom: 45 };
    const wide = level(22, 580);
    expect(lineLabels([wide, wide, wide], low)).toEqual([{ x: 8, y: 37 }, { x: 8, y: 14 }, null]);
  });

  it('stand a line of text further off where a name is in the way already', () => {
    const wide = level(100, 580);
    const ys = lineLabels([wide, wide, wide], area).map((at) => at?.y);
    expect(ys).toEqual([115, 92, 130]);
  });

  it('are left out for a line without a point', () => {
    expect(lineLabels([lineOf([]), level(NaN), level(50)], area)).toEqual([
      null,
      null,
      { x: 8, y: 65 },
    ]);
  });
});
