/** HTML text as SVG: the outlines of its signs, each where the browser has set it. */
import type { Painting } from './painting.ts';
import { fillOf, fontOf, glyphFontOf, isTabular } from './styleAttributes.ts';
import { svgNode, type SvgNode } from './svgNode.ts';
import { textRuns, type TextRun } from './textRuns.ts';

/** One text node within an element of this style. A word with a sign that the fonts at hand lack stays text, in its place. */
export function paintText(
  node: Text,
  style: CSSStyleDeclaration,
  painting: Painting,
): readonly SvgNode[] {
  if (style.visibility !== 'visible') return [];
  const fill = fillOf(painting.colour(style.color));
  const outlines: string[] = [];
  const words: SvgNode[] = [];
  for (const run of textRuns(node)) {
    const outline = outlineOf(run, style, painting);
    if (outline === null) words.push(plainWord(run, style, painting));
    else outlines.push(outline);
  }
  return outlines.length === 0
    ? words
    : [svgNode('path', { d: outlines.join(''), ...fill }), ...words];
}

function outlineOf(run: TextRun, style: CSSStyleDeclaration, painting: Painting): string | null {
  const font = glyphFontOf(style);
  const place = {
    y: baselineOf(run, style, painting),
    sizePx: parseFloat(style.fontSize),
    isTabular: isTabular(style),
  };
  const paths = run.signs.map(({ text, left }) =>
    painting.glyphs.path(font, text, { ...place, x: left - painting.originX }),
  );
  return paths.includes(null) ? null : paths.join('');
}

const plainWord = (run: TextRun, style: CSSStyleDeclaration, painting: Painting): SvgNode =>
  svgNode(
    'text',
    {
      // By its middle: in another font it is too wide or too narrow at both ends alike.
      x: run.left + run.width / 2 - painting.originX,
      y: baselineOf(run, style, painting),
      'text-anchor': 'middle',
      ...fontOf(style),
      ...fillOf(painting.colour(style.color)),
    },
    [run.text],
  );

/** On a whole px, where browsers set text. */
const baselineOf = (
  { top }: TextRun,
  style: CSSStyleDeclaration,
  { originY, baseline }: Painting,
): number => Math.round(top + baseline(style)) - originY;
