/** Where an element of an SVG stands, as attributes that need no stylesheet. */
import type { SvgNode } from './svgNode.ts';

/** How the element and all in it are moved and faded. */
export function placeOf(element: SVGElement, style: CSSStyleDeclaration): SvgNode['attributes'] {
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

export const matrixText = (entries: readonly number[]): string =>
  `matrix(${entries.map((entry) => Math.round(1e5 * entry) / 1e5).join(' ')})`;
