/** What the guide shows for each kind of host: a state worth showing there, and the snippet that gets it. */
import type { docsHosts } from '../../content/en/docsHosts.ts';
import type { FigurePictureId } from '../../content/figurePictures.ts';
import type { PresetId } from '../../content/presets.ts';
import type { SnippetKind } from '../../export/snippets.ts';

export type HostId = keyof typeof docsHosts;

export type HostExample = {
  readonly id: HostId;
  readonly kind: SnippetKind;
  readonly address: string;
  readonly heightPx: number;
  /** What stands in on paper: of the same network the example’s picture, or the same figure’s; null where the snippet has none. */
  readonly picture: PresetId | FigurePictureId | null;
};

export const hostExamples: readonly HostExample[] = [
  {
    id: 'html',
    kind: 'iframe',
    address: '#/embed?w=3&u=0.001&panels=network,jacobians&controls=w,act,play',
    heightPx: 820,
    picture: null,
  },
  {
    id: 'element',
    kind: 'element',
    address: '#/embed?panels=readout,network&controls=w,play',
    heightPx: 560,
    picture: 'vanishing',
  },
  {
    id: 'myst',
    kind: 'myst',
    address: '#/embed?w=1.5&u=6&panels=saturation&controls=none',
    heightPx: 300,
    picture: 'saturationFigure',
  },
  {
    id: 'quarto',
    kind: 'quarto',
    address: '#/embed?panels=spectrum&controls=w',
    heightPx: 380,
    picture: 'spectrumFigure',
  },
  {
    id: 'mkdocs',
    kind: 'mkdocs',
    address: '#/embed?w=1&loss=all&panels=itemised&controls=none',
    heightPx: 690,
    picture: null,
  },
  {
    id: 'reveal',
    kind: 'reveal',
    address: '#/embed?panels=network&controls=play',
    heightPx: 440,
    picture: null,
  },
  {
    id: 'moodle',
    kind: 'iframe',
    address: '#/embed?w=3&u=0.001&panels=clipping&controls=none',
    heightPx: 320,
    picture: null,
  },
  {
    id: 'canvas',
    kind: 'iframe',
    address: '#/embed?panels=equation&controls=k',
    heightPx: 420,
    picture: null,
  },
];
