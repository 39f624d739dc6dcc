/** KaTeX's fonts as far as formulas of this project are set in them, and as woff2, which every browser that it runs in reads. */
import type { Plugin } from 'vite';

/** Fonts of letters that no formula has: calligraphic, Fraktur, script, typewriter, sans-serif, bold italic. */
const UNUSED =
  /@font-face\{[^}]*font-family:"?KaTeX_(?:(?:Caligraphic|Fraktur|SansSerif|Script|Typewriter)"?;|(?:Main|Math);font-style:italic;font-weight:700)[^}]*\}/g;

const OLDER_COPIES = /,url\([^)]*\.(?:woff|ttf)\) format\("[a-z]+"\)/g;

/** @param css KaTeX's own stylesheet. */
export const usedFonts = (css: string): string => css.replace(UNUSED, '').replace(OLDER_COPIES, '');

export const formulaFonts: Plugin = {
  name: 'formula-fonts',
  enforce: 'pre',
  transform: { filter: { id: /katex.*\.css/ }, handler: usedFonts },
};
