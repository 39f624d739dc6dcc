/** The shapes of the signs in a figure, so that a picture of it can be painted at once when it is asked for. */
import type { GlyphOutlines } from '../../export/svg/glyphOutlines.ts';
import { loadFontGlyphs } from '../../ui/fontGlyphs.ts';

/** Fonts of formulas only where there are any. Rejects where the fonts cannot be fetched. */
export const glyphsFor = (figure: Element | null): Promise<GlyphOutlines> =>
  loadFontGlyphs(figure?.querySelector('.katex') != null);
