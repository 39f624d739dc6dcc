/** The shapes of one font's signs, as they stand in the font: no line is set here, each sign gets its place from where it is shown. */
import type { Font, Glyph } from 'opentype.js';

export type SignPlace = {
  /** Start of the baseline, and the font's size, in px. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  /** Figures that are as wide as each other. */
  readonly isTabular: boolean;
};

export type FaceOutlines = {
  /** Path data in px of a letter with its accents; null where the font lacks one of them. */
  readonly path: (sign: string, place: SignPlace) => string | null;
};

export function faceOutlines(font: Font): FaceOutlines {
  const tabular = new Map(
    font.substitution.getSingle('tnum', 'latn').map(({ sub, by }) => [sub, by]),
  );
  const shownGlyph = (sign: string, isTabular: boolean): Glyph => {
    const glyph = font.charToGlyph(sign);
    const instead = isTabular ? tabular.get(glyph.index) : undefined;
    return instead === undefined ? glyph : font.glyphs.get(instead);
  };
  return {
    path: (sign, { x, y, sizePx, isTabular }) => {
      const [letter = '', ...accents] = sign.normalize('NFC');
      if (![letter, ...accents].every((each) => font.hasChar(each))) return null;
      const base = shownGlyph(letter, isTabular);
      const scale = sizePx / font.unitsPerEm;
      return [
        base.getPath(x, y, sizePx),
        ...accents.map((accent) => {
          const mark = font.charToGlyph(accent);
          return mark.getPath(x + scale * (middleOf(base) - middleOf(mark)), y, sizePx);
        }),
      ]
        .map((path) => path.toPathData(2))
        .join('');
    },
  };
}

/** Of what is drawn, in the font's units. Accents stand over the middle of a letter. */
function middleOf(glyph: Glyph): number {
  const { x1, x2 } = glyph.getBoundingBox();
  return (x1 + x2) / 2;
}
