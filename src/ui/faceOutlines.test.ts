import { readFileSync } from 'node:fs';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { faceOutlines } from './faceOutlines.ts';

const fileOf = (relative: string) => readFileSync(new URL(relative, import.meta.url));
const font = parse(Uint8Array.from(fileOf('./fonts/Inter-400.woff')).buffer);
const { path } = faceOutlines(font);
const place = { x: 0, y: 0, sizePx: 100, isTabular: true };

/** Where outlines reach, in px, from the ends of their lines and curves: x1, y1, x2, y2. */
function reach(d: string): readonly number[] {
  const ends = Array.from(d.matchAll(/[MLQCZ]([^MLQCZ]*)/g)).flatMap(([, numbers = '']) => {
    const values = Array.from(numbers.matchAll(/-?[\d.]+/g), Number);
    return values.length === 0 ? [] : [values.slice(-2)];
  });
  const [xs, ys] = [ends.map(([x = NaN]) => x), ends.map(([, y = NaN]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('outlines of signs', () => {
  it('stand on the baseline where they are wanted, and as large', () => {
    const [left = NaN, top = NaN, right = NaN, bottom = NaN] = reach(path('H', place) ?? '');
    // Inter: capitals are 1490 of 2048 units high.
    expect(bottom - top).toBeCloseTo((100 * 1490) / 2048, 1);
    expect(bottom).toBeCloseTo(0, 5);
    const moved = reach(path('H', { ...place, x: 30, y: -20, sizePx: 50 }) ?? '');
    expect(moved[0]).toBeCloseTo(30 + left / 2, 1);
    expect(moved[2]).toBeCloseTo(30 + right / 2, 1);
    expect(moved[3]).toBeCloseTo(-20, 1);
  });

  it('are those of figures of one width where these are shown', () => {
    const [, , tabular = NaN] = reach(path('1', place) ?? '');
    const [, , own = NaN] = reach(path('1', { ...place, isTabular: false }) ?? '');
    expect(tabular).toBeGreaterThan(own + 2);
    expect(path('n', place)).toBe(path('n', { ...place, isTabular: false }));
  });

  it('put an accent over the middle of its letter', () => {
    const letter = path('s', place) ?? '';
    const both = path('s\u0303', place) ?? '';
    expect(both.startsWith(letter)).toBe(true);
    const [left = NaN, top = NaN, right = NaN] = reach(letter);
    const [markLeft = NaN, , markRight = NaN, markBottom = NaN] = reach(both.slice(letter.length));
    expect(markLeft + markRight).toBeCloseTo(left + right, 0);
    expect(markBottom).toBeLessThan(top);
    expect(path('e\u0301', place)).toBe(path('é', place));
  });

  it('are not made up for signs that the font lacks', () => {
    expect(path('人', place)).toBeNull();
    expect(path('s\u20d7', place)).toBeNull();
  });
});
