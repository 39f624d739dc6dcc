/** The background and the borders of an HTML box. */
import type { Colour } from './colour.ts';
import type { Painting } from './painting.ts';
import { fillOf } from './styleAttributes.ts';
import { svgNode, type SvgNode } from './svgNode.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Border = { readonly widthPx: number; readonly line: string; readonly colour: Colour };

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

export function paintBox(
  element: Element,
  style: CSSStyleDeclaration,
  painting: Painting,
): readonly SvgNode[] {
  if (style.visibility !== 'visible') return [];
  const box = boxOf(element.getBoundingClientRect(), painting);
  if (box.width === 0 && box.height === 0) return [];
  const radius = radiusOf(style, box);
  const background = painting.colour(style.backgroundColor);
  return [
    ...(background.opacity === 0 || box.width === 0 || box.height === 0
      ? []
      : [svgNode('rect', { ...box, ...rounding(radius), ...fillOf(background) })]),
    ...borderShapes(box, radius, bordersOf(style, painting)),
  ];
}

/** Its edges on whole px, where browsers draw them. */
function boxOf(rect: DOMRect, { originX, originY }: Painting): Box {
  const [left, top] = [Math.round(rect.left), Math.round(rect.top)];
  return {
    x: left - originX,
    y: top - originY,
    width: Math.round(rect.right) - left,
    height: Math.round(rect.bottom) - top,
  };
}

/** Of all corners alike: a share of the box, or px. */
function radiusOf({ borderTopLeftRadius }: CSSStyleDeclaration, box: Box): number {
  const most = Math.min(box.width, box.height) / 2;
  const given = parseFloat(borderTopLeftRadius);
  return borderTopLeftRadius.endsWith('%')
    ? Math.min(most, (given / 100) * Math.min(box.width, box.height))
    : Math.min(most, given);
}

const rounding = (radius: number) => (radius > 0 ? { rx: radius } : {});

function bordersOf(style: CSSStyleDeclaration, { colour }: Painting): readonly Border[] {
  return SIDES.map((side) => ({
    widthPx: parseFloat(style.getPropertyValue(`border-${side}-width`)),
    line: style.getPropertyValue(`border-${side}-style`),
    colour: colour(style.getPropertyValue(`border-${side}-color`)),
  }));
}

const isSeen = ({ widthPx, line, colour }: Border) =>
  widthPx > 0 && line !== 'none' && line !== 'hidden' && colour.opacity > 0;

const isSame = (a: Border, b: Border) =>
  a.widthPx === b.widthPx && a.line === b.line && a.colour.hex === b.colour.hex;

/** One frame where all sides are alike, else a line for each side. */
function borderShapes(box: Box, radius: number, borders: readonly Border[]): readonly SvgNode[] {
  const [first, ...others] = borders;
  if (first === undefined || !borders.some(isSeen)) return [];
  if (others.every((border) => isSame(border, first))) {
    const inset = first.widthPx / 2;
    const frame = {
      x: box.x + inset,
      y: box.y + inset,
      width: Math.max(0, box.width - first.widthPx),
      height: Math.max(0, box.height - first.widthPx),
    };
    const corner = rounding(Math.max(0, radius - inset));
    return [svgNode('rect', { ...frame, ...corner, fill: 'none', ...strokeOf(first) })];
  }
  return borders.flatMap((border, index) =>
    isSeen(border)
      ? [svgNode('path', { d: sidePath(box, index, border.widthPx), ...strokeOf(border) })]
      : [],
  );
}

function strokeOf({ widthPx, line, colour }: Border): SvgNode['attributes'] {
  return {
    stroke: colour.hex,
    'stroke-width': widthPx,
    ...(colour.opacity < 1 && { 'stroke-opacity': colour.opacity }),
    ...(line === 'dashed' && { 'stroke-dasharray': `${2 * widthPx} ${2 * widthPx}` }),
    ...(line === 'dotted' && { 'stroke-dasharray': `${widthPx} ${widthPx}` }),
  };
}

/** The middle of a side's border, clockwise from the top. */
function sidePath({ x, y, width, height }: Box, side: number, widthPx: number): string {
  const half = widthPx / 2;
  const right = x + width;
  const bottom = y + height;
  const ends = [
    [x, y + half, right, y + half],
    [right - half, y, right - half, bottom],
    [x, bottom - half, right, bottom - half],
    [x + half, y, x + half, bottom],
  ][side];
  const [fromX, fromY, toX, toY] = (ends ?? []).map((value) => Math.round(100 * value) / 100);
  return `M${fromX} ${fromY}L${toX} ${toY}`;
}
