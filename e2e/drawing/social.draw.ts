/** Draws the picture that other sites show with a link: the first view's figure under its title. */
import { readFileSync, writeFileSync } from 'node:fs';
import { en } from '../../src/content/en/en.ts';
import { SOCIAL_PICTURE } from '../../src/site/build/siteHead.ts';
import { palettePng } from '../../src/site/pictures/palettePng.ts';
import { test } from '../test.ts';
import { figureOf } from './figureOf.ts';
import { pixelsOf } from './pixelsOf.ts';

test('A link to the site has its picture.', async ({ lab, page }) => {
  const { width, height, file } = SOCIAL_PICTURE;
  await page.setViewportSize({ width: 2050, height: 700 });
  await lab.open('#/lab?theme=light');
  await lab.moveMouseAway();
  const figure = await figureOf(page);
  await page.setViewportSize({ width, height });
  const face = (weight: number) => {
    const font = readFileSync(`src/ui/fonts/Inter-${weight}.woff`).toString('base64');
    return `@font-face { font-family: Inter; font-weight: ${weight};
      src: url(data:font/woff;base64,${font}) }`;
  };
  await page.setContent(`
    <link rel="icon" href="data:,">
    <style>
      ${face(400)} ${face(650)}
      body { margin: 0; padding: 40px 48px 0; background: #fcfcfa; color: #1d2129;
        font-family: Inter, sans-serif }
      h1 { margin: 0; font-size: 46px; font-weight: 680; letter-spacing: -0.02em }
      p { margin: 4px 0 22px; color: #626977; font-size: 25px }
      img { display: block; width: 1104px; border: 1px solid #e5e4de; border-radius: 12px }
    </style>
    <h1></h1><p></p><img alt="" src="data:image/png;base64,${figure.toString('base64')}">
  `);
  await page.locator('h1').evaluate((node, text) => (node.textContent = text), en.app.title);
  await page.locator('p').evaluate((node, text) => (node.textContent = text), en.app.tagline);
  await page.evaluate(() => document.fonts.ready);
  const pixels = await pixelsOf(page, await page.screenshot({ scale: 'css' }));
  writeFileSync(`public/${file}`, palettePng(pixels));
});
