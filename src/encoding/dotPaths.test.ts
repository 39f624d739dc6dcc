import { describe, expect, it } from 'vitest';
import { dotPaths } from './dotPaths.ts';

const dot = (x: number, log10Factor: number) => ({ x, y: 2, log10Factor });

describe('many dots', () => {
  it('are one path of all, and one for each shade', () => {
    const { all, coloured } = dotPaths([dot(1, 0), dot(2, -Infinity), dot(3.456, 0.004)]);
    expect(all).toBe('M1.00 2.00h0M2.00 2.00h0M3.46 2.00h0');
    expect(coloured.map(({ path }) => path)).toEqual(['M1.00 2.00h0M3.46 2.00h0', 'M2.00 2.00h0']);
    expect(coloured[1]?.colour).toBe('var(--gradient-vanished)');
  });

  it('differ in shade a tenth of a decade apart', () => {
    const colours = dotPaths([dot(1, 1), dot(2, 1.1), dot(3, 1.2)]).coloured.map(
      ({ colour }) => colour,
    );
    expect(new Set(colours).size).toBe(3);
  });

  it('without a place or a factor are left out', () => {
    expect(dotPaths([dot(NaN, 0), dot(1, NaN)])).toEqual({ all: '', coloured: [] });
  });
});
