/** Draws every example for books in print, and writes what each picture shows: `npm run build:pictures`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { presets } from '../../src/content/presets.ts';
import { en } from '../../src/content/en/en.ts';
import type { PictureEntry } from '../../src/site/pictures/pictureEntry.ts';
import { palettePng } from '../../src/site/pictures/palettePng.ts';
import { test } from '../test.ts';
import { figureOf, overflowOf } from './figureOf.ts';
import { pixelsOf } from './pixelsOf.ts';

const SCREEN = { width: 1440, height: 900 };
const FOLDER = 'public/pictures';

test('Every example has its picture.', async ({ lab, page }) => {
  test.setTimeout(600_000);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const entries: PictureEntry[] = [];
  for (const { id, address } of presets) {
    await page.setViewportSize(SCREEN);
    await page.goto(`/${address}`);
    await lab.settled();
    const width = SCREEN.width + (await overflowOf(page));
    await page.setViewportSize({ ...SCREEN, width });
    await lab.settled();
    await lab.moveMouseAway();
    const pixels = await pixelsOf(page, await figureOf(page));
    const file = `${id}.png`;
    writeFileSync(`${FOLDER}/${file}`, palettePng(pixels));
    entries.push({
      id,
      file,
      width: pixels.width,
      height: pixels.height,
      address,
      title: en.examples[id].title,
      alt: await lab.sentence.innerText(),
    });
  }
  writeFileSync(`${FOLDER}/pictures.json`, `${JSON.stringify(entries, null, 2)}\n`);
});
