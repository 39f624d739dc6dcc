/**
 * Colours as every SVG reader knows them. A browser computes mixtures in oklab and the like, which many programs cannot
 * read: each is turned into sRGB by painting one pixel with it.
 */

export type Colour = {
  /** #rrggbb. */
  readonly hex: string;
  /** 0 … 1. */
  readonly opacity: number;
};

export type ColourReader = (css: string) => Colour;

/** @param pixelOf the sRGB bytes, red to alpha, of a pixel painted in a colour. */
export function createColourReader(pixelOf: (css: string) => ArrayLike<number>): ColourReader {
  const known = new Map<string, Colour>();
  return (css) => {
    const colour = known.get(css) ?? parsedRgb(css) ?? fromPixel(pixelOf(css));
    known.set(css, colour);
    return colour;
  };
}

/** Paints pixels on a canvas of one. */
export function pixelPainter(): (css: string) => ArrayLike<number> {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no canvas to read colours from.');
  return (css) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    return context.getImageData(0, 0, 1, 1).data;
  };
}

/** rgb(1, 2, 3) and rgba(1, 2, 3, 0.5), as nearly all computed colours are written; null for any other. */
function parsedRgb(css: string): Colour | null {
  const [, red, green, blue, alpha = '1'] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(css) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { hex: hexOf([red, green, blue].map(Number)), opacity: Number(alpha) };
}

function fromPixel(pixel: ArrayLike<number>): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 0] = Array.from(pixel);
  return { hex: hexOf([red, green, blue]), opacity: Math.round((1000 * alpha) / 255) / 1000 };
}

const hexOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
