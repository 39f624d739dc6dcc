/** How the travel of a slider, 0 … 1, maps to a value and back, for the scale its row names. */
import type { Range, Scale } from './kinds/number.ts';

export type SliderRow = { readonly range: Range; readonly step: number; readonly scale: Scale };

/** Where on the travel a value stands; values beyond the range stand at its ends. */
export function sliderPosition({ range: { min, max }, scale }: SliderRow, value: number): number {
  const share = (value - min) / (max - min);
  const position = scaledShare(share, scale, value, min, max);
  return Math.min(Math.max(position, 0), 1);
}

/** The value at a place on the travel, at the nearest stop. */
export function sliderValue({ range, step, scale }: SliderRow, position: number): number {
  const { min, max } = range;
  switch (scale) {
    case 'linear':
    case 'none':
      return atStop(min + (max - min) * position, step, range);
    case 'sqrt':
      return atStop(min + (max - min) * position ** 2, step, range);
    case 'log':
      return atStop(Number((min * (max / min) ** position).toPrecision(2)), step, range);
  }
}

/** The length of one arrow key's step on the travel: at least a hundredth, and always enough to reach another stop. */
export function sliderStep({ range: { min, max }, step, scale }: SliderRow): number {
  const firstStop = scaledShare(step / (max - min), scale, min + step, min, max);
  return Math.max(firstStop, 0.01);
}

function scaledShare(share: number, scale: Scale, value: number, min: number, max: number): number {
  switch (scale) {
    case 'linear':
    case 'none':
      return share;
    case 'sqrt':
      return Math.sqrt(Math.max(share, 0));
    case 'log':
      return Math.log(value / min) / Math.log(max / min);
  }
}

function atStop(value: number, step: number, { min, max }: Range): number {
  const rounded = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(Math.max(rounded, min), max);
}
