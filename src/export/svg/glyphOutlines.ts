/** The shapes of signs, from the fonts that a figure is set in: who opens its picture needs none of them. */

export type GlyphOutlines = {
  /** Path data of a letter with its accents; null where the font lacks one of them, or where there is no such font. */
  readonly path: (font: GlyphFont, sign: string, place: GlyphPlace) => string | null;
};

export type GlyphFont = {
  /** The family alone. */
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

type GlyphPlace = {
  /** Start of the baseline, and the font's size, in px. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  /** Figures that are as wide as each other. */
  readonly isTabular: boolean;
};
