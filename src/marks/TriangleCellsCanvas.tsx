import { useCallback, useEffect, useRef } from 'react';
import { gradientColour, gradientDomain } from '../encoding/gradientScale.ts';
import type { TriangleCellsProps } from './TriangleCells.tsx';
import './triangleCells.css';
import { useThemeChange } from './useThemeChange.ts';

/** The same cells on a canvas, for too many to be shapes. */
export function TriangleCellsCanvas(props: TriangleCellsProps & { readonly widthPx: number }) {
  const { values, steps, leftPx, topPx, pitchPx, rowPx, widthPx } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const shades = useRef<Uint8ClampedArray | null>(null);
  const heightPx = steps * rowPx;
  const paint = useCallback(() => {
    if (canvas.current === null) return;
    shades.current ??= readShades(canvas.current);
    if (shades.current === null) return;
    const image = cellsImage(values, steps, shades.current);
    if (image === null) return;
    const ratio = window.devicePixelRatio;
    const width = Math.round(widthPx * ratio);
    const height = Math.round(heightPx * ratio);
    if (canvas.current.width !== width) canvas.current.width = width;
    if (canvas.current.height !== height) canvas.current.height = height;
    const context = canvas.current.getContext('2d');
    if (context === null) return;
    context.clearRect(0, 0, width, height);
    context.imageSmoothingEnabled = false;
    context.drawImage(image, leftPx * ratio, 0, steps * pitchPx * ratio, height);
  }, [values, steps, leftPx, pitchPx, widthPx, heightPx]);
  useEffect(() => {
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  }, [paint]);
  useThemeChange(() => {
    shades.current = null;
    paint();
  });
  return (
    <canvas
      ref={canvas}
      className="triangle-canvas"
      style={{ top: topPx, width: widthPx, height: heightPx }}
      aria-hidden="true"
    />
  );
}

/** Shades of the scale that are told apart, from vanished to exploded. */
const SHADES = 200;
const DECADES = gradientDomain.exploded - gradientDomain.vanished;

/** The scale's colours as pixels: a browser mixes them, once a theme. */
function readShades(canvas: HTMLCanvasElement): Uint8ClampedArray | null {
  const strip = document.createElement('canvas');
  strip.width = SHADES + 1;
  strip.height = 1;
  const context = strip.getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  for (let shade = 0; shade <= SHADES; shade++) {
    canvas.style.color = gradientColour(gradientDomain.vanished + (shade * DECADES) / SHADES);
    context.fillStyle = getComputedStyle(canvas).color;
    context.fillRect(shade, 0, 1, 1);
  }
  canvas.style.color = '';
  return context.getImageData(0, 0, SHADES + 1, 1).data;
}

/** One pixel a cell. */
function cellsImage(
  values: Float64Array,
  steps: number,
  shades: Uint8ClampedArray,
): HTMLCanvasElement | null {
  const image = document.createElement('canvas');
  image.width = steps;
  image.height = steps;
  const context = image.getContext('2d');
  if (context === null) return null;
  const pixels = context.createImageData(steps, steps);
  values.forEach((log10, i) => {
    if (Number.isNaN(log10)) return;
    const place = ((log10 - gradientDomain.vanished) / DECADES) * SHADES;
    const shade = 4 * Math.round(Math.min(SHADES, Math.max(0, place)));
    pixels.data.set(shades.subarray(shade, shade + 4), 4 * i);
  });
  context.putImageData(pixels, 0, 0);
  return image;
}
