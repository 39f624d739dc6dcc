/** An SVG as a PNG: the browser draws it on a canvas. */
import type { FigureSvg } from './figureSvg.ts';

/** @param scale pixels for each px, 1 … 4. Rejects where the browser cannot draw so large a picture. */
export async function rasterise(svg: FigureSvg, scale: number): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg.markup], { type: 'image/svg+xml' }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = scale * svg.widthPx;
    canvas.height = scale * svg.heightPx;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) {
      throw new Error(`The browser cannot make a picture of ${canvas.width}×${canvas.height}.`);
    }
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
