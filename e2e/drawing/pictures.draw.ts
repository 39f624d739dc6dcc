/** Draws every example and the guide's single figures for books in print, and writes what each picture shows: `npm run build:pictures`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { figurePictures } from '../../src/content/figurePictures.ts';
import { docsHosts } from '../../src/content/en/docsHosts.ts';
import { presets } from '../../src/content/presets.ts';
import { en } from '../../src/content/en/en.ts';
import type { PictureEntry } from '../../src/site/pictures/pictureEntry.ts';
import { hostExamples } from '../../src/site/docs/hostExamples.ts';
import { decodeAddress, encodeAddress } from '../../src/store/address.ts';
import { palettePng, type Pixels } from '../../src/site/pictures/palettePng.ts';
import { expect, test } from '../test.ts';
import { aloneOf, figureOf, overflowOf } from './figureOf.ts';
import { pixelsOf } from './pixelsOf.ts';

const SCREEN = { width: 1440, height: 900 };
/** A column of text. */
const COLUMN = { width: 740, height: 900 };
const FOLDER = 'public/pictures';

/** Keeps a picture under its name. */
function write(id: string, pixels: Pixels) {
  const file = `${id}.png`;
  writeFileSync(`${FOLDER}/${file}`, palettePng(pixels));
  return { id, file, width: pixels.width, height: pixels.height };
}

test('Every example and every figure of the guide has its picture.', async ({ lab, page }) => {
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
    entries.push({
      ...write(id, await pixelsOf(page, await figureOf(page))),
      address,
      title: en.examples[id].title,
      alt: await lab.sentence.innerText(),
    });
  }
  for (const { id, address } of figurePictures) {
    const example = hostExamples.find(({ picture }) => picture === id);
    if (example === undefined) throw new Error(`No example of the guide shows ${id}.`);
    await page.setViewportSize(COLUMN);
    await page.goto(`/${address}`);
    const figure = page.locator('.embed[data-status="ready"] .figure');
    await expect(figure.locator('[aria-busy="true"]')).toHaveCount(0);
    entries.push({
      ...write(id, await pixelsOf(page, await aloneOf(page))),
      address: encodeAddress('lab', decodeAddress(address).params),
      title: docsHosts[example.id].figure,
      alt: await figure.locator('p:not(.figure-hint)').first().innerText(),
    });
  }
  writeFileSync(`${FOLDER}/pictures.json`, `${JSON.stringify(entries, null, 2)}\n`);
});
