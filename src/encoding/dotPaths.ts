/** Many dots as few SVG paths: one of all, and one for each colour. A round cap on a line without length is a dot. */
import { gradientColour } from './gradientScale.ts';

export type Dot = {
  readonly x: number;
  readonly y: number;
  /** What it does to the size of a gradient, as log₁₀. */
  readonly log10Factor: number;
};

export type DotPaths = {
  readonly all: string;
  /** The colours in the order in which they first occur. */
  readonly coloured: readonly { readonly colour: string; readonly path: string }[];
};

const SHADES_A_DECADE = 10;

/** Dots whose place or factor is NaN are left out. Factors are told apart to a tenth of a decade. */
export function dotPaths(dots: readonly Dot[]): DotPaths {
  const placed = dots.filter(({ x, y, log10Factor }) => !Number.isNaN(x + y + log10Factor));
  const byShade = new Map<number, Dot[]>();
  for (const dot of placed) {
    const shade = Math.round(SHADES_A_DECADE * dot.log10Factor);
    const alike = byShade.get(shade);
    if (alike === undefined) byShade.set(shade, [dot]);
    else alike.push(dot);
  }
  return {
    all: pathThrough(placed),
    coloured: Array.from(byShade, ([shade, alike]) => ({
      colour: gradientColour(shade / SHADES_A_DECADE),
      path: pathThrough(alike),
    })),
  };
}

const pathThrough = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }) => `M${x.toFixed(2)} ${y.toFixed(2)}h0`).join('');
