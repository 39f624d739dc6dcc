/** What all painters of one figure share. */
import type { ColourReader } from './colour.ts';
import type { GlyphOutlines } from './glyphOutlines.ts';
import type { SvgNode } from './svgNode.ts';

export type Painting = {
  /** Where the figure's top left corner is on the screen, in px. */
  readonly originX: number;
  readonly originY: number;
  readonly colour: ColourReader;
  readonly glyphs: GlyphOutlines;
  /** From the top of a line's characters to their baseline in the font of a style, in px. */
  readonly baseline: (style: CSSStyleDeclaration) => number;
  /** A name that no other definition of this figure has. */
  readonly newId: () => string;
  /** Draws an element that stands in another. */
  readonly paint: (element: Element) => readonly SvgNode[];
};
