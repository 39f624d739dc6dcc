/** Draws `icon.svg` at the sizes that systems ask for: `npm run build:icons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { palettePng } from '../../src/site/pictures/palettePng.ts';
import { test } from '../test.ts';
import { pixelsOf } from './pixelsOf.ts';

/** A maskable icon fills its square, and keeps what it shows in the middle, where no mask cuts. */
const icons = [
  { file: 'icon-192.png', size: 192, margin: 0 },
  { file: 'icon-512.png', size: 512, margin: 0 },
  { file: 'icon-maskable-512.png', size: 512, margin: 64 },
] as const;

test.use({ deviceScaleFactor: 1 });

test('The icon has every size.', async ({ page }) => {
  const svg = readFileSync('public/icon.svg', 'utf8');
  const paper = /fill="(#\w+)"/.exec(svg)?.[1] ?? '';
  for (const { file, size, margin } of icons) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0;background:${paper}">
        <div style="padding:${margin}px;height:${size}px;box-sizing:border-box">${svg}</div>
      </body>`,
    );
    const pixels = await pixelsOf(page, await page.screenshot());
    writeFileSync(`public/${file}`, palettePng(pixels));
  }
});
