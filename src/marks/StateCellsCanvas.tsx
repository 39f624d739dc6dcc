import { useCallback, useEffect, useRef } from 'react';
import type { StateCellsProps } from './StateCells.tsx';
import './stateCells.css';
import { useThemeChange } from './useThemeChange.ts';

/** The same columns on a canvas, for networks with too many cells for single shapes. */
export type StateCellsCanvasProps = StateCellsProps & {
  readonly widthPx: number;
  /** A column drawn once more, wider, over its neighbours. */
  readonly lens: Lens | null;
};

type Lens = { readonly step: number; readonly x: number; readonly widthPx: number };

export function StateCellsCanvas(props: StateCellsCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strip = useRef<Strip | null>(null);
  const theme = useRef<Theme | null>(null);
  const { columns, shades, units, topPx, heightPx, columnPx, widthPx, lens } = props;
  const paint = useCallback(() => {
    if (canvas.current === null) return;
    const painting = { columns, shades, units, columnPx, widthPx, heightPx, lens };
    theme.current ??= readTheme(canvas.current);
    strip.current = paintColumns(canvas.current, painting, theme.current, strip.current);
  }, [columns, shades, units, heightPx, columnPx, widthPx, lens]);
  useEffect(() => {
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  }, [paint]);
  useThemeChange(() => {
    theme.current = null;
    paint();
  });
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
  readonly lens: Lens | null;
};

/** The colours a canvas needs as numbers; reading them makes the browser settle its styles, so it is done once. */
type Theme = { readonly rest: Rgb; readonly full: Rgb; readonly behind: string };

/** All states at one pixel a unit, and what they were painted from. */
type Strip = {
  readonly image: HTMLCanvasElement;
  readonly shades: Float64Array;
  readonly theme: Theme;
};

const LENS_MARGIN_PX = 6;

/** One pixel a unit on a strip T+1 wide, then each drawn column stretched to its place. */
function paintColumns(
  canvas: HTMLCanvasElement,
  painting: Painting,
  theme: Theme,
  known: Strip | null,
): Strip | null {
  const { columns, shades, units, columnPx, lens } = painting;
  const ratio = window.devicePixelRatio;
  const context = sizedContext(canvas, painting, ratio);
  const strip =
    known !== null && known.shades === shades && known.theme === theme
      ? known
      : stateStrip(shades, units, theme, known?.image ?? document.createElement('canvas'));
  if (context === null || strip === null) return null;
  context.imageSmoothingEnabled = false;
  const draw = (step: number, x: number, widthPx: number) => {
    const left = Math.round((x - widthPx / 2) * ratio);
    const width = Math.max(1, Math.round(widthPx * ratio));
    context.drawImage(strip.image, step + 1, 0, 1, units, left, 0, width, canvas.height);
  };
  drawColumns(context, strip.image, columns, columnPx, ratio);
  if (lens !== null) {
    const around = lens.widthPx + 2 * LENS_MARGIN_PX;
    context.fillStyle = theme.behind;
    context.fillRect((lens.x - around / 2) * ratio, 0, around * ratio, canvas.height);
    draw(lens.step, lens.x, lens.widthPx);
  }
  return strip;
}

/** All columns in one stretch of the strip, and the gaps between them cleared: far fewer operations than one by one. */
function drawColumns(
  context: CanvasRenderingContext2D,
  image: HTMLCanvasElement,
  columns: StateCellsProps['columns'],
  columnPx: number,
  ratio: number,
): void {
  const [first, second] = columns;
  const { height } = context.canvas;
  if (first === undefined) return;
  const pitch = (second === undefined ? columnPx : second.x - first.x) * ratio;
  const left = first.x * ratio - pitch / 2;
  context.drawImage(
    image,
    0,
    0,
    columns.length,
    image.height,
    left,
    0,
    pitch * columns.length,
    height,
  );
  const gap = pitch - columnPx * ratio;
  columns.forEach((_, index) => {
    context.clearRect(left + index * pitch - gap / 2, 0, gap, height);
  });
  context.clearRect(left + columns.length * pitch - gap / 2, 0, gap, height);
}

/** The context of the canvas, cleared; giving a canvas a new size clears it too, but costs more. */
function sizedContext(
  canvas: HTMLCanvasElement,
  { widthPx, heightPx }: Painting,
  ratio: number,
): CanvasRenderingContext2D | null {
  const width = Math.round(widthPx * ratio);
  const height = Math.round(heightPx * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Paints the strip on `image`. */
function stateStrip(
  shades: Float64Array,
  units: number,
  theme: Theme,
  image: HTMLCanvasElement,
): Strip | null {
  const { rest, full } = theme;
  const width = shades.length / units;
  if (image.width !== width) image.width = width;
  if (image.height !== units) image.height = units;
  const context = image.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  const pixels = context.createImageData(width, units);
  let index = 0;
  for (let column = 0; column < width; column++) {
    for (let unit = 0; unit < units; unit++) {
      const shade = shades[index++] ?? NaN;
      const depth = Math.abs(shade);
      const pixel = 4 * (unit * width + column);
      pixels.data[pixel] = rest[0] + depth * (full[0] - rest[0]);
      pixels.data[pixel + 1] = rest[1] + depth * (full[1] - rest[1]);
      pixels.data[pixel + 2] = rest[2] + depth * (full[2] - rest[2]);
      pixels.data[pixel + 3] = Number.isNaN(shade) ? 0 : 255;
    }
  }
  context.putImageData(pixels, 0, 0);
  return { image, shades, theme };
}

type Rgb = readonly [number, number, number];

function readTheme(canvas: HTMLCanvasElement): Theme {
  const { color, textDecorationColor, caretColor } = getComputedStyle(canvas);
  return { rest: parseRgb(textDecorationColor), full: parseRgb(color), behind: caretColor };
}

function parseRgb(css: string): Rgb {
  const [red = 0, green = 0, blue = 0] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  return [red, green, blue];
}
