/** How the travel of a slider, 0 … 1, maps to a value and back, for the scale its row names, and what its keys do. */
import type { Range, Scale } from './kinds/number.ts';

export type SliderRow = { readonly range: Range; readonly step: number; readonly scale: Scale };

type Direction = 1 | -1;

type NudgeSize = 'fine' | 'plain' | 'coarse';

/** Length of a plain nudge as a share of the travel; of it, a coarse one makes ten. */
const PLAIN_SHARE = 0.01;
const COARSE = 10;

/** Two quotients closer than this are the same stop. */
const ROUNDING = 1e-6;

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
    case 'log2':
      return within(range, 2 ** Math.round(Math.log2(min) + Math.log2(max / min) * position));
  }
}

/**
 * The value that a key moves to. Fine: the next stop, so that keys reach every stop. Plain: a hundredth of the
 * travel, in whole stops where all are equally long, but at least one stop. Coarse: ten times that. Never beyond
 * the range.
 */
export function nudged(
  row: SliderRow,
  value: number,
  direction: Direction,
  size: NudgeSize,
): number {
  const next = nextStop(row, value, direction);
  if (size === 'fine') return next;
  const share = plainShare(row) * (size === 'coarse' ? COARSE : 1);
  const position = sliderPosition(row, value) + direction * share;
  const reached = sliderValue(row, Math.min(Math.max(position, 0), 1));
  return direction > 0 ? Math.max(reached, next) : Math.min(reached, next);
}

function plainShare({ range: { min, max }, step, scale }: SliderRow): number {
  if (scale !== 'linear' && scale !== 'none') return PLAIN_SHARE;
  const stops = (max - min) / step;
  return Math.max(1, Math.floor(PLAIN_SHARE * stops + ROUNDING)) / stops;
}

function nextStop(row: SliderRow, value: number, direction: Direction): number {
  if (row.scale === 'log2') return within(row.range, nextPowerOfTwo(value, direction));
  const length = stopLength(row, value, direction);
  const index =
    direction > 0
      ? Math.floor(value / length + ROUNDING) + 1
      : Math.ceil(value / length - ROUNDING) - 1;
  return within(row.range, rounded(index * length));
}

function nextPowerOfTwo(value: number, direction: Direction): number {
  const exponent = Math.log2(value);
  return (
    2 ** (direction > 0 ? Math.floor(exponent + ROUNDING) + 1 : Math.ceil(exponent - ROUNDING) - 1)
  );
}

/** From a value to the next stop: on a log scale one of the second digit, as where a drag stops. */
function stopLength({ step, scale }: SliderRow, value: number, direction: Direction): number {
  if (scale !== 'log') return step;
  const log10 = Math.log10(value);
  const decade = direction > 0 ? Math.floor(log10 + ROUNDING) : Math.ceil(log10 - ROUNDING) - 1;
  return Math.max(step, 10 ** (decade - 1));
}

function scaledShare(share: number, scale: Scale, value: number, min: number, max: number): number {
  switch (scale) {
    case 'linear':
    case 'none':
      return share;
    case 'sqrt':
      return Math.sqrt(Math.max(share, 0));
    case 'log':
    case 'log2':
      return Math.log(value / min) / Math.log(max / min);
  }
}

const atStop = (value: number, step: number, range: Range): number =>
  within(range, rounded(Math.round(value / step) * step));

/** Without the last digits, which multiplying by a step leaves. Never −0. */
const rounded = (value: number): number => Number(value.toPrecision(12)) + 0;

const within = ({ min, max }: Range, value: number): number => Math.min(Math.max(value, min), max);
