import type { Page } from '@playwright/test';
import type { Pixels } from '../../src/site/pictures/palettePng.ts';

/** The pixels of a screenshot, decoded by the browser itself. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const { width, height, encoded } = await page.evaluate(
    async (address) => {
      const response = await fetch(address);
      const bitmap = await createImageBitmap(await response.blob());
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The browser gives no canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const reader = new FileReader();
      reader.readAsDataURL(new Blob([data]));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return {
        width: bitmap.width,
        height: bitmap.height,
        encoded: typeof reader.result === 'string' ? reader.result : '',
      };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  const rgba = Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
  return { width, height, rgba };
}
