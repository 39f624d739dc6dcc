import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docsHosts } from '../../content/en/docsHosts.ts';
import { figurePictures } from '../../content/figurePictures.ts';
import { presets } from '../../content/presets.ts';
import { decodeAddress, encodeAddress } from '../../store/address.ts';
import { readPictures } from '../pictures/pictureEntry.ts';
import { hostExamples } from './hostExamples.ts';

describe.each(hostExamples)('the example for “$id”', ({ address }) => {
  const { params, problems } = decodeAddress(address);

  it('has an address that says nothing but what it means', () => {
    expect(problems).toEqual([]);
    expect(encodeAddress('embed', params)).toBe(address);
  });
});

const pictured = hostExamples.filter(({ picture }) => picture !== null);

it.each(pictured)(
  'The example for “$id” shows the network of its picture, and of a figure’s picture that figure.',
  ({ address, picture }) => {
    const { params } = decodeAddress(address);
    const example = presets.find(({ id }) => id === picture);
    const figure = figurePictures.find(({ id }) => id === picture);
    const shown = { ...params, controls: [] };
    expect(example?.address ?? figure?.address).toBe(
      figure === undefined ? encodeAddress('lab', params) : encodeAddress('embed', shown),
    );
  },
);

it('The caption of an example is the title of its figure’s picture; if not, run build:pictures.', () => {
  const entries = readPictures(readFileSync('public/pictures/pictures.json', 'utf8'));
  for (const { id } of figurePictures) {
    const example = hostExamples.find(({ picture }) => picture === id);
    const title = example && docsHosts[example.id].figure;
    expect(entries).toContainEqual(expect.objectContaining({ id, title }));
  }
});
