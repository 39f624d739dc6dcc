/** The shapes of a formula's signs, from the fonts that it is set in: readers of SVG that ignore fonts in a file draw them too. */

export type GlyphOutlines = {
  /** The family alone, as fonts of formulas are told from those of plain text by it. */
  readonly has: (family: string) => boolean;
  /** Path data of a sign set at a size with its baseline's start at (x, y), all in px; null where the font has no such sign. */
  readonly path: (font: GlyphFont, sign: string, place: GlyphPlace) => string | null;
};

type GlyphFont = {
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

type GlyphPlace = { readonly x: number; readonly y: number; readonly sizePx: number };
