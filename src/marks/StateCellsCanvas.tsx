import { useEffect, useRef } from 'react';
import type { StateCellsProps } from './StateCells.tsx';
import './stateCells.css';

/** The same columns on a canvas, for networks with too many cells for single shapes. */
export function StateCellsCanvas(props: StateCellsProps & { readonly widthPx: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { columns, shades, units, topPx, heightPx, columnPx, widthPx } = props;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const paint = () =>
      paintColumns(element, { columns, shades, units, columnPx, widthPx, heightPx });
    paint();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', paint);
    const theme = new MutationObserver(paint);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      scheme.removeEventListener('change', paint);
      theme.disconnect();
    };
  }, [columns, shades, units, heightPx, columnPx, widthPx]);
  return (
    <canvas
      ref={canvas}
      className="state-canvas"
      style={{ top: topPx, width: widthPx, height: heightPx }}
      aria-hidden="true"
    />
  );
}

type Painting = Pick<StateCellsProps, 'columns' | 'shades' | 'units' | 'columnPx' | 'heightPx'> & {
  readonly widthPx: number;
};

/** One pixel a unit on a strip T+1 wide, then each drawn column stretched to its place. */
function paintColumns(canvas: HTMLCanvasElement, painting: Painting): void {
  const { columns, shades, units, columnPx, heightPx, widthPx } = painting;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(widthPx * ratio);
  canvas.height = Math.round(heightPx * ratio);
  const context = canvas.getContext('2d');
  const strip = stateStrip(shades, units, themeShades(canvas));
  if (context === null || strip === null) return;
  context.imageSmoothingEnabled = false;
  for (const { step, x } of columns) {
    const left = Math.round((x - columnPx / 2) * ratio);
    const width = Math.max(1, Math.round(columnPx * ratio));
    context.drawImage(strip, step + 1, 0, 1, units, left, 0, width, canvas.height);
  }
}

function stateStrip(
  shades: Float64Array,
  units: number,
  [rest, full]: readonly [Rgb, Rgb],
): HTMLCanvasElement | null {
  const width = shades.length / units;
  const strip = document.createElement('canvas');
  strip.width = width;
  strip.height = units;
  const context = strip.getContext('2d');
  if (context === null) return null;
  const image = context.createImageData(width, units);
  shades.forEach((shade, index) => {
    const pixel = 4 * ((index % units) * width + Math.floor(index / units));
    for (const channel of [0, 1, 2] as const) {
      image.data[pixel + channel] = rest[channel] + shade * (full[channel] - rest[channel]);
    }
    image.data[pixel + 3] = Number.isNaN(shade) ? 0 : 255;
  });
  context.putImageData(image, 0, 0);
  return strip;
}

type Rgb = readonly [number, number, number];

/** The theme's two ends of a cell, read from the canvas's own colours. */
function themeShades(canvas: HTMLCanvasElement): readonly [Rgb, Rgb] {
  const style = getComputedStyle(canvas);
  return [parseRgb(style.textDecorationColor), parseRgb(style.color)];
}

function parseRgb(css: string): Rgb {
  const [red = 0, green = 0, blue = 0] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue];
}
