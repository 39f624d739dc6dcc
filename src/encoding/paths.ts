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
