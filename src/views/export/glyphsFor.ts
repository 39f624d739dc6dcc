/** The shapes of the signs in a figure's formulas, so that a picture of it can be painted at once when it is asked for. */
import type { GlyphOutlines } from '../../export/svg/glyphOutlines.ts';
import { loadKatexGlyphs } from '../../ui/katexGlyphs.ts';

const none: Promise<GlyphOutlines> = Promise.resolve({ has: () => false, path: () => null });

/** Without formulas there is nothing to fetch. Rejects where the fonts cannot be fetched. */
export function glyphsFor(figure: Element | null): Promise<GlyphOutlines> {
  return figure?.querySelector('.katex') == null ? none : loadKatexGlyphs();
}
