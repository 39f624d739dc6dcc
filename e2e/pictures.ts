/** Pictures compared: by the browser itself, which draws both of them, pixel by pixel. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

export type Picture = { readonly type: 'svg+xml' | 'png'; readonly bytes: Buffer };

const RSVG = 'rsvg-convert';

/** Where the second picture stands in the first, in px. */
type Inset = { readonly left: number; readonly top: number };

/** The mean difference of all channels of all pixels, 0 … 255, over the size of the second picture. */
export async function difference(
  page: Page,
  first: Picture,
  second: Picture,
  inset: Inset = { left: 0, top: 0 },
): Promise<number> {
  const url = ({ type, bytes }: Picture) => `data:image/${type};base64,${bytes.toString('base64')}`;
  return await page.evaluate(
    async ([one, other, { left, top }]) => {
      const load = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return image;
      };
      const [outer, inner] = await Promise.all([load(one), load(other)]);
      const { width, height } = inner;
      const pixelsOf = (image: HTMLImageElement, x: number, y: number) => {
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('There is no canvas.');
        context.drawImage(image, -x, -y);
        return context.getImageData(0, 0, width, height).data;
      };
      const a = pixelsOf(outer, left, top);
      const b = pixelsOf(inner, 0, 0);
      return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
    },
    [url(first), url(second), inset] as const,
  );
}

/** What rsvg-convert makes of an SVG; null where it is not installed. */
export function drawnByRsvg(svgPath: string): Buffer | null {
  const pngPath = `${svgPath}.png`;
  try {
    execFileSync(RSVG, ['-o', pngPath, svgPath]);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  return readFileSync(pngPath);
}

/** Width and height of a PNG, from its header. */
export function pngSize(bytes: Buffer) {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
