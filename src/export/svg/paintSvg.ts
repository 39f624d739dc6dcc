/** An SVG of the page, with its styles as attributes and nothing in it that is not seen. */
import type { Painting } from './painting.ts';
import { paintSvgText } from './paintSvgText.ts';
import { matrixText, placeOf } from './placement.ts';
import { paintOf } from './styleAttributes.ts';
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
  if (element instanceof SVGTextElement) return paintSvgText(element, painting);
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
  return [svgNode(element.localName, shape, childrenOf(element, painting))];
}

function attributesIn(element: Element, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = element.getAttribute(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
