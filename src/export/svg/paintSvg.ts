/** An SVG of the page, with its styles as attributes and nothing in it that is not seen. */
import type { Painting } from './painting.ts';
import { fontOf, lengthOf, paintOf } from './styleAttributes.ts';
import { svgNode, type SvgNode } from './svgNode.ts';

type Attributes = SvgNode['attributes'];

const UNSEEN: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'style', 'script']);

const GEOMETRY = 'd x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points rotate'.split(' ');

/** What definitions and those who use them need. */
const DEFINITIONS = 'id patternUnits patternTransform patternContentUnits clipPathUnits href'.split(
  ' ',
);

/** The outermost svg, at its place in the figure: on whole px, where browsers put it. */
export function paintSvg(
  svg: SVGSVGElement,
  style: CSSStyleDeclaration,
  painting: Painting,
): readonly SvgNode[] {
  const matrix = svg.getScreenCTM();
  if (matrix === null) return [];
  const { a, b, c, d, e, f } = matrix;
  const drawing = svgNode(
    'g',
    {
      transform: matrixText([
        a,
        b,
        c,
        d,
        Math.round(e) - painting.originX,
        Math.round(f) - painting.originY,
      ]),
    },
    childrenOf(svg, painting),
  );
  return style.overflowX === 'visible' ? [drawing] : clipped(svg, drawing, painting);
}

function clipped(svg: SVGSVGElement, drawing: SvgNode, painting: Painting): readonly SvgNode[] {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const id = painting.newId();
  const x = left - painting.originX;
  const y = top - painting.originY;
  return [
    svgNode('clipPath', { id }, [svgNode('rect', { x, y, width, height })]),
    svgNode('g', { 'clip-path': `url(#${id})` }, [drawing]),
  ];
}

const childrenOf = (element: Element, painting: Painting): readonly SvgNode[] =>
  Array.from(element.children).flatMap((child) => paintInner(child, painting));

function paintInner(element: Element, painting: Painting): readonly SvgNode[] {
  const name = element.localName;
  if (UNSEEN.has(name) || !(element instanceof SVGElement)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return [];
  const common = { ...attributesIn(element, DEFINITIONS), ...placeOf(element, style) };
  switch (name) {
    case 'g':
    case 'defs': {
      const children = childrenOf(element, painting);
      return children.length === 0 ? [] : [svgNode(name, common, children)];
    }
    case 'pattern':
    case 'clipPath':
      return [
        svgNode(
          name,
          { ...common, ...attributesIn(element, GEOMETRY) },
          childrenOf(element, painting),
        ),
      ];
    default:
      return paintShape(element, style, common, painting);
  }
}

function paintShape(
  element: SVGElement,
  style: CSSStyleDeclaration,
  common: Attributes,
  painting: Painting,
): readonly SvgNode[] {
  const paint = style.visibility === 'visible' ? paintOf(style, painting.colour) : null;
  if (paint === null) return [];
  const shape = { ...common, ...attributesIn(element, GEOMETRY), ...paint };
  if (element.localName !== 'text' && element.localName !== 'tspan') {
    return [svgNode(element.localName, shape, childrenOf(element, painting))];
  }
  const anchor = style.textAnchor === 'start' ? {} : { 'text-anchor': style.textAnchor };
  const inner = Array.from(element.childNodes).flatMap((child): (SvgNode | string)[] => {
    if (child instanceof Text) return [child.data];
    return child instanceof Element ? [...paintInner(child, painting)] : [];
  });
  return inner.length === 0
    ? []
    : [
        svgNode(
          element.localName,
          {
            ...shape,
            ...fontOf(style, painting.fontFamily),
            ...anchor,
            ...keptLength(element),
          },
          inner,
        ),
      ];
}

/** Of what holds characters alone: the parts of any other text keep theirs. */
function keptLength(element: SVGElement): Attributes {
  if (element.childElementCount > 0 || !(element instanceof SVGTextContentElement)) return {};
  const widthPx = element.getComputedTextLength();
  return widthPx > 0 ? lengthOf(widthPx) : {};
}

function attributesIn(element: Element, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** How the element and all in it are moved and faded. */
function placeOf(element: SVGElement, style: CSSStyleDeclaration): Attributes {
  return {
    ...(style.opacity !== '1' && { opacity: style.opacity }),
    ...(style.clipPath.startsWith('url(') && {
      'clip-path': style.clipPath.replaceAll('"', ''),
    }),
    ...(style.transform !== 'none' && { transform: transformOf(element, style) }),
  };
}

/** The computed transform about its origin, as one matrix. */
function transformOf(element: SVGElement, style: CSSStyleDeclaration): string {
  const { a, b, c, d, e, f } = new DOMMatrix(style.transform);
  const [originX = 0, originY = 0] = style.transformOrigin.split(' ').map(parseFloat);
  const box =
    style.transformBox === 'fill-box' && element instanceof SVGGraphicsElement
      ? element.getBBox()
      : { x: 0, y: 0 };
  const x = box.x + originX;
  const y = box.y + originY;
  return matrixText([a, b, c, d, e + x - a * x - c * y, f + y - b * x - d * y]);
}

const matrixText = (entries: readonly number[]): string =>
  `matrix(${entries.map((entry) => Math.round(1e5 * entry) / 1e5).join(' ')})`;
