/**
 * Rounding to a number format as IEEE 754 does it (section 4.3.1): to the nearest number of the format, ties to the
 * one whose last digit is even; to ±Infinity from half a last place beyond the largest on; 0 keeps its sign, NaN
 * stays NaN. To f64 nothing is changed, bit for bit.
 */
import {
  exponentOf,
  normalise,
  timesPowerOfTwo,
  type ScaledVector,
} from '../linearAlgebra/powersOfTwo.ts';
import { numberFormats, type NumberFormat, type NumberFormatName } from './numberFormats.ts';

/** Adding 2^52 to a number from 0 to 2^52 leaves no room for a fraction: the sum is rounded, ties to even. */
const NO_FRACTION = 2 ** 52;

/** The number of the format nearest to `value`. */
export function roundTo(format: NumberFormatName, value: number): number {
  return format === 'f64' ? value : nearestOf(numberFormats[format], value);
}

/** Rounds every entry, in place. */
export function roundVector(format: NumberFormatName, vector: Float64Array): void {
  if (format === 'f64') return;
  const target = numberFormats[format];
  for (let i = 0; i < vector.length; i++) vector[i] = nearestOf(target, vector[i] ?? NaN);
}

/**
 * Rounds every mantissa · 2^exponent to the format, and scales what is left so that its largest entry lies in [½, 1):
 * exponent 0 if all are 0 or one is not finite. To f64 it is the vector itself, however far it lies outside float64.
 */
export function roundScaled(format: NumberFormatName, vector: ScaledVector): ScaledVector {
  if (format === 'f64') return vector;
  const target = numberFormats[format];
  // What leaves float64 here, for 0 or Infinity, lies far outside any of the smaller formats.
  const mantissas = vector.mantissas.map((mantissa) =>
    nearestOf(target, timesPowerOfTwo(mantissa, vector.exponent)),
  );
  return { mantissas, exponent: normalise(mantissas) };
}

function nearestOf(format: NumberFormat, value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const magnitude = Math.abs(value);
  const lastPlace =
    magnitude < format.smallestNormal
      ? format.smallestSubnormal
      : 2 ** (exponentOf(magnitude) - format.digits);
  const rounded = (magnitude / lastPlace + NO_FRACTION - NO_FRACTION) * lastPlace;
  const nearest = rounded > format.largest ? Infinity : rounded;
  return value < 0 ? -nearest : nearest;
}
