/** SVG path data: D3 computes, the marks draw. */
import { area, line } from 'd3-shape';

export type Point = { readonly x: number; readonly y: number };

/** A polyline through the points; it is interrupted where y is NaN. */
export function linePath(points: readonly Point[]): string {
  return (
    line<Point>()
      .defined((point) => !Number.isNaN(point.y))
      .x((point) => point.x)
      .y((point) => point.y)([...points]) ?? ''
  );
}

/** A band between two widths around a centre line. */
export function bandPath(
  from: { readonly x: number; readonly halfWidth: number },
  to: { readonly x: number; readonly halfWidth: number },
  centre: number,
): string {
  return (
    area<{ readonly x: number; readonly halfWidth: number }>()
      .x((end) => end.x)
      .y0((end) => centre - end.halfWidth)
      .y1((end) => centre + end.halfWidth)([from, to]) ?? ''
  );
}

/** A circle as a path, so that many can be one. */
export const circlePath = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

/** A cross, ×, around a point: the mark of what is not a number. */
export const crossPath = (x: number, y: number, radiusPx: number): string => {
  const size = 2 * radiusPx;
  return `M${x - radiusPx} ${y - radiusPx}l${size} ${size}m${-size} 0l${size} ${-size}`;
};

const TOOTH_PX = 5;

/** A jagged line at one height, from left to right: a connection over which nothing finite comes. */
export function zigzagPath(leftPx: number, rightPx: number, y: number): string {
  const teeth = Math.max(1, Math.round((rightPx - leftPx) / (2 * TOOTH_PX)));
  const half = (rightPx - leftPx) / (2 * teeth);
  return `M${leftPx} ${y}` + `l${half} ${-TOOTH_PX}l${half} ${TOOTH_PX}`.repeat(teeth);
}
