/** A text of an SVG: the outlines of its signs, each where the browser has set it. */
import type { Painting } from './painting.ts';
import { signsOf } from './signsOf.ts';
import { placeOf } from './placement.ts';
import { fontOf, glyphFontOf, isTabular, paintOf } from './styleAttributes.ts';
import { svgNode, type SvgNode } from './svgNode.ts';

type Attributes = SvgNode['attributes'];

/** With a sign that the fonts at hand lack it stays text as a whole. */
export function paintSvgText(text: SVGTextElement, painting: Painting): readonly SvgNode[] {
  const nodes = outlinesOf(text, painting) ?? plain(text, painting);
  return nodes.length === 0 ? [] : [svgNode('g', placeOf(text, getComputedStyle(text)), nodes)];
}

/** Null where a sign has no outline, or where the browser counts other characters than stand in the text. */
function outlinesOf(text: SVGTextElement, painting: Painting): readonly SvgNode[] | null {
  if (text.getNumberOfChars() !== text.textContent.length) return null;
  let before = 0;
  const nodes = leavesOf(text).map((leaf): readonly SvgNode[] | null => {
    const style = getComputedStyle(leaf.parentElement ?? text);
    const start = before;
    before += leaf.data.length;
    const paint = style.visibility === 'visible' ? paintOf(style, painting.colour) : null;
    if (paint === null) return [];
    const font = glyphFontOf(style);
    const setting = { sizePx: parseFloat(style.fontSize), isTabular: isTabular(style) };
    const paths = signsOf(leaf.data).map((sign) => {
      const { x, y } = text.getStartPositionOfChar(start + sign.start);
      return painting.glyphs.path(font, sign.text, { ...setting, x, y });
    });
    return paths.includes(null) ? null : [svgNode('path', { d: paths.join(''), ...paint })];
  });
  return nodes.some((node) => node === null) ? null : nodes.flatMap((node) => node ?? []);
}

function leavesOf(node: Node): readonly Text[] {
  return Array.from(node.childNodes).flatMap((child) =>
    child instanceof Text ? [child] : leavesOf(child),
  );
}

const PLACED = ['x', 'y', 'dx', 'dy'] as const;

function plain(element: SVGTextContentElement, painting: Painting): readonly SvgNode[] {
  const style = getComputedStyle(element);
  const paint = style.visibility === 'visible' ? paintOf(style, painting.colour) : null;
  const inner = Array.from(element.childNodes).flatMap((child): (SvgNode | string)[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof SVGTextContentElement ? [...plain(child, painting)] : [];
  });
  return paint === null || inner.length === 0
    ? []
    : [svgNode(element.localName, { ...textAttributes(element, style), ...paint }, inner)];
}

function textAttributes(element: SVGTextContentElement, style: CSSStyleDeclaration): Attributes {
  return {
    ...Object.fromEntries(
      PLACED.flatMap((name): [string, string][] => {
        const value = element.getAttribute(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    ...fontOf(style),
    ...(style.textAnchor !== 'start' && { 'text-anchor': style.textAnchor }),
  };
}
