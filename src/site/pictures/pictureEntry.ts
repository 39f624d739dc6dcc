import type { PresetId } from '../../content/presets.ts';

/** What `public/pictures/pictures.json` says of each picture. */
export type PictureEntry = {
  readonly id: PresetId;
  readonly file: string;
  /** In pixels; the picture is drawn at two to a CSS pixel. */
  readonly width: number;
  readonly height: number;
  readonly address: string;
  readonly title: string;
  /** The sentence that the page shows at this address. */
  readonly alt: string;
};
