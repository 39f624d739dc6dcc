import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paletteOf } from './paletteOf.ts';
import { palettePng } from './palettePng.ts';

/** Reads a PNG of one palette and one chunk of unfiltered rows back into its colours. */
function coloursIn(png: Buffer, width: number): number[] {
  const chunk = (type: string) => {
    const at = png.indexOf(type, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = chunk('PLTE');
  const rows = inflateSync(chunk('IDAT'));
  return Array.from(rows)
    .filter((_, index) => index % (width + 1) !== 0)
    .map((place) => palette.readUIntBE(place * 3, 3));
}

describe('a picture with a palette', () => {
  it('keeps every colour as it is, where there are few', () => {
    const colours = [0xfcfcfa, 0x2563dc, 0x000000, 0xffffff, 0xcf1f1a, 0x2563dc];
    const rgba = Uint8Array.from(colours.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255, 255]));
    const png = palettePng({ width: 3, height: 2, rgba });
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(coloursIn(png, 3)).toEqual(colours);
  });

  it('gives each of many colours one that is near it', () => {
    const counts = new Map(Array.from({ length: 4096 }, (_, i) => [i * 4096 + (i % 256), 1]));
    const { colours, placeOf } = paletteOf(counts, 256);
    expect(colours).toHaveLength(256);
    const farthest = Array.from(placeOf, ([colour, place]) =>
      Math.abs((colour >> 16) - ((colours[place] ?? NaN) >> 16)),
    );
    expect(Math.max(...farthest)).toBeLessThan(32);
  });

  it('needs no more colours than there are', () => {
    const { colours, placeOf } = paletteOf(new Map([[0x123456, 9]]), 256);
    expect(colours).toEqual([0x123456]);
    expect(placeOf.get(0x123456)).toBe(0);
  });
});
