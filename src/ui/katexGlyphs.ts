/** The outlines of the signs that KaTeX sets formulas with, for pictures that leave the page; fetched when they are needed. */
import amsRegular from 'katex/dist/fonts/KaTeX_AMS-Regular.ttf?url';
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.ttf?url';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.ttf?url';
import mainRegular from 'katex/dist/fonts/KaTeX_Main-Regular.ttf?url';
import mathItalic from 'katex/dist/fonts/KaTeX_Math-Italic.ttf?url';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.ttf?url';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.ttf?url';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.ttf?url';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.ttf?url';

type Face = {
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

type Place = { readonly x: number; readonly y: number; readonly sizePx: number };

const plain = (family: string): Face => ({ family, isBold: false, isItalic: false });

const FACES: readonly { readonly face: Face; readonly url: string }[] = [
  { face: plain('KaTeX_Main'), url: mainRegular },
  { face: { ...plain('KaTeX_Main'), isBold: true }, url: mainBold },
  { face: { ...plain('KaTeX_Main'), isItalic: true }, url: mainItalic },
  { face: { ...plain('KaTeX_Math'), isItalic: true }, url: mathItalic },
  { face: plain('KaTeX_AMS'), url: amsRegular },
  { face: plain('KaTeX_Size1'), url: size1 },
  { face: plain('KaTeX_Size2'), url: size2 },
  { face: plain('KaTeX_Size3'), url: size3 },
  { face: plain('KaTeX_Size4'), url: size4 },
];

const keyOf = ({ family, isBold, isItalic }: Face): string =>
  [family, isBold && 'bold', isItalic && 'italic'].filter(Boolean).join(' ');

export type KatexGlyphs = {
  readonly has: (family: string) => boolean;
  /** Path data in px, the baseline's start at (x, y); null for a sign or a face that KaTeX does not have. */
  readonly path: (face: Face, sign: string, place: Place) => string | null;
};

let loading: Promise<KatexGlyphs> | null = null;

/** Fetches the fonts once. Rejects where one cannot be fetched; the next call tries again. */
export function loadKatexGlyphs(): Promise<KatexGlyphs> {
  loading ??= fetched().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function fetched(): Promise<KatexGlyphs> {
  const { parse } = await import('opentype.js');
  const fonts = new Map(
    await Promise.all(
      FACES.map(async ({ face, url }) => {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`${url}: ${response.status}`);
        return [keyOf(face), parse(await response.arrayBuffer())] as const;
      }),
    ),
  );
  return {
    has: (family) => FACES.some(({ face }) => face.family === family),
    path: (face, sign, { x, y, sizePx }) => {
      const font = fonts.get(keyOf(face));
      if (font?.hasChar(sign) !== true) return null;
      return font.charToGlyph(sign).getPath(x, y, sizePx).toPathData(2);
    },
  };
}
