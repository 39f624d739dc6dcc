/** Writes a picture as PNG with a palette of at most 256 colours (PNG specification, third edition: colour type 3). */
import { crc32, deflateSync } from 'node:zlib';
import { paletteOf, type Colour } from './paletteOf.ts';

/** Opaque pixels, row by row, four bytes each: red, green, blue, and one that is not looked at. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 8;
const INDEXED = 3;

export function palettePng({ width, height, rgba }: Pixels): Buffer {
  const pixels = Array.from({ length: width * height }, (_, index) => colourAt(rgba, index * 4));
  const counts = new Map<Colour, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const { colours, placeOf } = paletteOf(counts, 256);

  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, index) => {
    const row = Math.floor(index / width);
    rows[row * (width + 1) + 1 + (index % width)] = placeOf.get(colour) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, INDEXED], 8);
  const palette = Buffer.from(
    colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (rgba: Uint8Array, at: number): Colour =>
  ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);

/** Length, type, contents, and a checksum of the last two. */
function chunk(type: string, contents: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), contents]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(contents.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
