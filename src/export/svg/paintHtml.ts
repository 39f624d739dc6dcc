/** An HTML element: its box, then what stands in it. */
import { paintBox } from './paintBox.ts';
import type { Painting } from './painting.ts';
import { paintText } from './paintText.ts';
import { svgNode, type SvgNode } from './svgNode.ts';

export function paintHtml(
  element: Element,
  style: CSSStyleDeclaration,
  painting: Painting,
): readonly SvgNode[] {
  if (element instanceof HTMLCanvasElement) return paintCanvas(element, painting);
  return [
    ...paintBox(element, style, painting),
    ...Array.from(element.childNodes).flatMap((child) => {
      if (child instanceof Text) return paintText(child, style, painting);
      return child instanceof Element ? painting.paint(child) : [];
    }),
  ];
}

/** Its pixels as they are. */
function paintCanvas(canvas: HTMLCanvasElement, painting: Painting): readonly SvgNode[] {
  if (canvas.width === 0 || canvas.height === 0) return [];
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [
    svgNode('image', {
      x: Math.round(left) - painting.originX,
      y: Math.round(top) - painting.originY,
      width,
      height,
      preserveAspectRatio: 'none',
      'image-rendering': 'pixelated',
      href: canvas.toDataURL('image/png'),
    }),
  ];
}
