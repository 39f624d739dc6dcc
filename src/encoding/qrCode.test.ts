import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qrCode.ts';

const SCALE = 4;

/** The path painted dark on light, as a camera would see it, and what an independent reader makes of it. */
function seen(path: string, size: number): string | undefined {
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++) {
      const start = (row * width + Number(x) * SCALE) * 4;
      for (let at = start; at < start + Number(length) * SCALE * 4; at += 4) {
        pixels.fill(0, at, at + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('a QR code', () => {
  it.each([
    'https://example.org/#/lab',
    'https://example.org/lab/#/lab?text=' + 'The+man+who+wore+%E2%80%9Ca+wig%E2%80%9D+'.repeat(9),
    'héllo, ∂E/∂W',
  ])('is read back by another reader: %s', (text) => {
    const code = qrCode(text);
    if (!code.fits) throw new Error('It should fit.');
    expect(seen(code.path, code.size)).toBe(text);
  });

  it('leaves four modules free on every side', () => {
    const code = qrCode('https://example.org/');
    if (!code.fits) throw new Error('It should fit.');
    const runs = Array.from(code.path.matchAll(/M(\d+) (\d+)h(\d+)/g), (run) => run.map(Number));
    const from = Math.min(...runs.map(([, x = NaN]) => x));
    const to = Math.max(...runs.map(([, x = NaN, , length = NaN]) => x + length));
    const ys = runs.map(([, , y = NaN]) => y);
    expect([from, Math.min(...ys)]).toEqual([4, 4]);
    expect([to, Math.max(...ys) + 1]).toEqual([code.size - 4, code.size - 4]);
  });

  it('holds 997 bytes in 117 modules, and says how many are too many', () => {
    expect(qrCode('x'.repeat(997))).toMatchObject({ fits: true, size: 117 + 2 * 4 });
    expect(qrCode('x'.repeat(998))).toEqual({ fits: false, bytes: 998, most: 997 });
    expect(qrCode('é'.repeat(499))).toEqual({ fits: false, bytes: 998, most: 997 });
  });
});
