/** What `public/pictures/pictures.json` says of the pictures. */
import * as v from 'valibot';

const pictureEntry = v.object({
  /** Of the example. */
  id: v.string(),
  file: v.string(),
  /** In pixels; the picture is drawn at two to a CSS pixel. */
  width: v.number(),
  height: v.number(),
  address: v.string(),
  title: v.string(),
  /** The sentence that the page shows at this address. */
  alt: v.string(),
});

export type PictureEntry = Readonly<v.InferOutput<typeof pictureEntry>>;

/** Throws where the text is not such a list. */
export const readPictures = (json: string): readonly PictureEntry[] =>
  v.parse(v.array(pictureEntry), JSON.parse(json));
