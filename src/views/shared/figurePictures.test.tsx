import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figurePictures } from '../../content/figurePictures.ts';
import { SaturationPanel } from '../../panels/saturation/SaturationPanel.tsx';
import { markupOf, textOf } from '../../panels/shared/markup.fixture.tsx';
import { SpectrumPanel } from '../../panels/spectrum/SpectrumPanel.tsx';
import { decodeAddress } from '../../store/address.ts';

const panels = { saturationFigure: <SaturationPanel />, spectrumFigure: <SpectrumPanel /> };

const entries: unknown = JSON.parse(readFileSync('public/pictures/pictures.json', 'utf8'));

it.each(figurePictures)(
  'The picture “$id” says in words what the figure says now; if not, run build:pictures.',
  ({ id, address }) => {
    const { params } = decodeAddress(address);
    const ofFigure = /<p(?! class="figure-hint")[ >].*?<\/p>/;
    const [sentence = ''] = markupOf(panels[id], params).match(ofFigure) ?? [];
    expect(entries).toContainEqual(expect.objectContaining({ id, alt: textOf(sentence) }));
  },
);
