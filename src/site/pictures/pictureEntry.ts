/** What `public/pictures/pictures.json` says of the pictures. */
import * as v from 'valibot';

const pictureEntry = v.object({
  /** Of the example, or of the single figure. */
  id: v.string(),
  file: v.string(),
  /** In pixels; the picture is drawn at two to a CSS pixel. */
  width: v.number(),
  height: v.number(),
  /** Of the Lab that shows it. */
  address: v.string(),
  title: v.string(),
  /** The sentence that the page shows at this address, or that the figure does. */
  alt: v.string(),
});

export type PictureEntry = Readonly<v.InferOutput<typeof pictureEntry>>;

/** Throws where the text is not such a list. */
export const readPictures = (json: string): readonly PictureEntry[] =>
  v.parse(v.array(pictureEntry), JSON.parse(json));
