import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '../../content/en/en.ts';
import { figurePictures } from '../../content/figurePictures.ts';
import { presets } from '../../content/presets.ts';
import { decodeAddress } from '../../store/address.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { ReadoutPanel } from './ReadoutPanel.tsx';

const FOLDER = 'public/pictures';

const readEntries = (): unknown => JSON.parse(readFileSync(`${FOLDER}/pictures.json`, 'utf8'));

test('There is a picture of every example, at its address and under its title, and of single figures; if not, run build:pictures.', () => {
  expect(readEntries()).toEqual([
    ...presets.map(({ id, address }): unknown =>
      expect.objectContaining({ id, file: `${id}.png`, address, title: en.examples[id].title }),
    ),
    ...figurePictures.map(({ id }): unknown => expect.objectContaining({ id, file: `${id}.png` })),
  ]);
  expect(readdirSync(FOLDER).sort()).toEqual(
    ['pictures.json', ...[...presets, ...figurePictures].map(({ id }) => `${id}.png`)].sort(),
  );
});

test.each(presets)(
  'The picture of “$id” says in words what the page says now; if not, run build:pictures.',
  ({ id, address }) => {
    const { params } = decodeAddress(address);
    const [sentence = ''] = markupOf(<ReadoutPanel />, params).match(/<p .*?<\/p>/) ?? [];
    expect(readEntries()).toContainEqual(expect.objectContaining({ id, alt: textOf(sentence) }));
  },
);

test('All pictures together are small enough to live beside the sources.', () => {
  const sizes = readdirSync(FOLDER).map((name) => statSync(`${FOLDER}/${name}`).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.5e6);
});
