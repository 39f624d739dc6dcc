/** The outlines of the signs that text and formulas are set with, for pictures that leave the page; fetched when they are needed. */
import amsRegular from 'katex/dist/fonts/KaTeX_AMS-Regular.woff?url';
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff?url';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff?url';
import mainRegular from 'katex/dist/fonts/KaTeX_Main-Regular.woff?url';
import mathItalic from 'katex/dist/fonts/KaTeX_Math-Italic.woff?url';
import size1 from 'katex/dist/fonts/KaTeX_Size1-Regular.woff?url';
import size2 from 'katex/dist/fonts/KaTeX_Size2-Regular.woff?url';
import size3 from 'katex/dist/fonts/KaTeX_Size3-Regular.woff?url';
import size4 from 'katex/dist/fonts/KaTeX_Size4-Regular.woff?url';
import interBold from './fonts/Inter-650.woff?url';
import interRegular from './fonts/Inter-400.woff?url';
import { faceOutlines, type FaceOutlines, type SignPlace } from './faceOutlines.ts';

type Face = {
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

type FaceFile = { readonly face: Face; readonly url: string };

const plain = (family: string): Face => ({ family, isBold: false, isItalic: false });

const OF_TEXT: readonly FaceFile[] = [
  { face: plain('Inter'), url: interRegular },
  { face: { ...plain('Inter'), isBold: true }, url: interBold },
];

const OF_FORMULAS: readonly FaceFile[] = [
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

export type FontGlyphs = {
  /** Path data in px, the baseline's start at (x, y); null for a sign or a face that there is no font of. */
  readonly path: (face: Face, sign: string, place: SignPlace) => string | null;
};

/** Each font once; what could not be fetched is tried again when it is next asked for. */
const fonts = new Map<string, Promise<FaceOutlines>>();

/** Rejects where a font cannot be fetched. */
export async function loadFontGlyphs(hasFormulas: boolean): Promise<FontGlyphs> {
  const files = hasFormulas ? [...OF_TEXT, ...OF_FORMULAS] : OF_TEXT;
  const loaded = new Map(
    await Promise.all(
      files.map(async ({ face, url }) => [keyOf(face), await loadFont(url)] as const),
    ),
  );
  return { path: (face, sign, place) => loaded.get(keyOf(face))?.path(sign, place) ?? null };
}

function loadFont(url: string): Promise<FaceOutlines> {
  const known = fonts.get(url);
  if (known !== undefined) return known;
  const loading = fetchFont(url).catch((error: unknown) => {
    fonts.delete(url);
    throw error;
  });
  fonts.set(url, loading);
  return loading;
}

async function fetchFont(url: string): Promise<FaceOutlines> {
  const { parse } = await import('opentype.js');
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return faceOutlines(parse(await response.arrayBuffer()));
}
