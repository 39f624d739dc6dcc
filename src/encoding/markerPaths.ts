/** Marks that tell lines apart without colour: as SVG path data, all of about the same weight. */
import { circlePath } from './paths.ts';

const shapes = [
  circlePath,
  (x: number, y: number, r: number) =>
    `M${x - 0.9 * r} ${y - 0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
  (x: number, y: number, r: number) => `M${x} ${y - 1.25 * r}l${1.2 * r} ${2.1 * r}h${-2.4 * r}z`,
  (x: number, y: number, r: number) =>
    `M${x} ${y - 1.35 * r}l${1.2 * r} ${1.35 * r}l${-1.2 * r} ${1.35 * r}l${-1.2 * r} ${-1.35 * r}z`,
] as const;

/** The mark of the line with this index: circle, square, triangle, diamond, and so on again; `radius` is about half of its width. */
export function markerPath(index: number, x: number, y: number, radius: number): string {
  const shape = shapes[index % shapes.length] ?? circlePath;
  return shape(x, y, radius);
}
