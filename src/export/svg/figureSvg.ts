/**
 * A figure of the page as one SVG that needs nothing else: what is seen of it, in the colours of the theme, without the
 * controls that only a page can have. It is measured as it stands, at its full width where it scrolls sideways.
 */
import { baselineMeter } from './baselines.ts';
import { createColourReader, pixelPainter } from './colour.ts';
import type { GlyphOutlines } from './glyphOutlines.ts';
import { paintBox } from './paintBox.ts';
import { paintHtml } from './paintHtml.ts';
import { paintSvg } from './paintSvg.ts';
import type { Painting } from './painting.ts';
import { svgMarkup, svgNode, type SvgNode } from './svgNode.ts';
import { withoutSidewaysScroll } from './withoutSidewaysScroll.ts';

export type FigureSvg = {
  readonly markup: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type FigureText = {
  readonly title: string;
  /** What the figure shows, in a sentence. */
  readonly description: string;
};

/** Around the figure, in px. */
export const MARGIN_PX = 12;

/** A button with a formula in it is a part of an equation; any other works on the page alone. */
const CONTROLS = 'fieldset, select, input, textarea, details, dialog, button:not(:has(.tex))';

export function figureSvg(figure: Element, text: FigureText, glyphs: GlyphOutlines): FigureSvg {
  return withoutSidewaysScroll(figure, () => painted(figure, text, glyphs));
}

function painted(figure: Element, text: FigureText, glyphs: GlyphOutlines): FigureSvg {
  const box = figure.getBoundingClientRect();
  const raised: { readonly level: number; readonly nodes: readonly SvgNode[] }[] = [];
  let ids = 0;
  const painting: Painting = {
    // Whole px, so that edges are as sharp as on the page.
    originX: Math.floor(box.left) - MARGIN_PX,
    originY: Math.floor(box.top) - MARGIN_PX,
    colour: createColourReader(pixelPainter()),
    glyphs,
    baseline: baselineMeter(figure),
    newId: () => `part${++ids}`,
    paint: (element) => {
      const level = levelOf(element);
      const nodes = paintElement(element, painting);
      if (level === 0) return nodes;
      raised.push({ level, nodes });
      return [];
    },
  };
  const background = painting.colour(backgroundBehind(figure)).hex;
  const flat = Array.from(figure.children).flatMap(painting.paint);
  const onTop = raised.toSorted((a, b) => a.level - b.level).flatMap(({ nodes }) => nodes);
  const width = Math.ceil(box.width + 2 * MARGIN_PX);
  const height = Math.ceil(box.height + 2 * MARGIN_PX);
  const root = svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title description',
    },
    [
      svgNode('title', { id: 'title' }, [text.title]),
      svgNode('desc', { id: 'description' }, [text.description]),
      svgNode('rect', { width, height, fill: background }),
      ...flat,
      ...onTop,
    ],
  );
  return { markup: svgMarkup(root), widthPx: width, heightPx: height };
}

function paintElement(element: Element, painting: Painting): readonly SvgNode[] {
  if (element.matches(CONTROLS)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0' || isOnlySpoken(element, style)) return [];
  const nodes =
    element instanceof SVGSVGElement
      ? [...paintBox(element, style, painting), ...paintSvg(element, style, painting)]
      : paintHtml(element, style, painting);
  return style.opacity === '1' || nodes.length === 0
    ? nodes
    : [svgNode('g', { opacity: style.opacity }, nodes)];
}

/** How far an element is raised above its neighbours. */
function levelOf(element: Element): number {
  const { position, zIndex } = getComputedStyle(element);
  return position === 'static' || zIndex === 'auto' ? 0 : Math.max(0, Number(zIndex));
}

/** What only a screen reader meets is cut down to a pixel. */
function isOnlySpoken(element: Element, { overflowX }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1;
}

function backgroundBehind(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  return element.parentElement === null ? '#ffffff' : backgroundBehind(element.parentElement);
}
