/**
 * Numbers as mantissa · 2^exponent. Scaling by a power of two is exact, so a vector or matrix whose largest
 * entry is kept in [½, 1) carries its size beside it and neither underflows nor overflows at any depth.
 */
import { add } from './elementwise.ts';
import { euclideanNorm, largestMagnitude } from './norms.ts';

/** Vectors of one length in rows, the i-th being its row of `mantissas` · 2^exponents[i]. */
export type ScaledRows = {
  readonly mantissas: Float64Array;
  readonly exponents: Int32Array;
};

/** The vector mantissas · 2^exponent. */
export type ScaledVector = {
  readonly mantissas: Float64Array;
  readonly exponent: number;
};

/** The e with |value| / 2^e in [½, 1); 0 for 0, ±Infinity and NaN. */
export function exponentOf(value: number): number {
  const magnitude = Math.abs(value);
  if (magnitude === 0 || !Number.isFinite(magnitude)) return 0;
  const guess = Math.floor(Math.log2(magnitude)) + 1;
  const mantissa = timesPowerOfTwo(magnitude, -guess);
  return mantissa >= 1 ? guess + 1 : mantissa < 0.5 ? guess - 1 : guess;
}

/** value · 2^exponent, for any exponent: in chunks, since 2^exponent alone may leave float64. */
export function timesPowerOfTwo(value: number, exponent: number): number {
  let result = value;
  let rest = Math.max(-3000, Math.min(3000, exponent));
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  for (; rest < -1000; rest += 1000) result *= 2 ** -1000;
  return result * 2 ** rest;
}

/** Multiplies every entry by 2^exponent, in place. */
export function scaleByPowerOfTwo(vector: Float64Array, exponent: number): void {
  if (exponent === 0) return;
  const factor = Math.abs(exponent) <= 1000 ? 2 ** exponent : 0;
  for (let i = 0; i < vector.length; i++) {
    const entry = vector[i] ?? NaN;
    vector[i] = factor === 0 ? timesPowerOfTwo(entry, exponent) : entry * factor;
  }
}

/** Scales in place so that the largest entry lies in [½, 1), and returns the exponent taken out. */
export function normalise(vector: Float64Array): number {
  const exponent = exponentOf(largestMagnitude(vector));
  scaleByPowerOfTwo(vector, -exponent);
  return exponent;
}

/** A vector · 2^exponent with its largest entry brought into [½, 1); the array is taken over. */
export function normalised(mantissas: Float64Array, exponent: number): ScaledVector {
  return { mantissas, exponent: exponent + normalise(mantissas) };
}

/** u + v, at the scale of the larger: a vector that is 0 does not decide it. */
export function sumOfScaled(one: ScaledVector, other: ScaledVector): ScaledVector {
  const exponent = Math.max(exponentUnlessZero(one), exponentUnlessZero(other));
  if (exponent === -Infinity) return one;
  const mantissas = one.mantissas.slice();
  const addend = other.mantissas.slice();
  scaleByPowerOfTwo(mantissas, one.exponent - exponent);
  scaleByPowerOfTwo(addend, other.exponent - exponent);
  add(mantissas, addend);
  return normalised(mantissas, exponent);
}

/** The vector as plain numbers, a copy: 0 or Infinity where they leave float64. */
export function plainVector({ mantissas, exponent }: ScaledVector): Float64Array {
  const vector = mantissas.slice();
  scaleByPowerOfTwo(vector, exponent);
  return vector;
}

/** log₁₀ ‖v‖₂; −Infinity for 0. */
export function log10Norm({ mantissas, exponent }: ScaledVector): number {
  return log10Scaled(euclideanNorm(mantissas), exponent);
}

function exponentUnlessZero({ mantissas, exponent }: ScaledVector): number {
  return mantissas.every((entry) => entry === 0) ? -Infinity : exponent;
}

/** log₁₀(value · 2^exponent); −Infinity for 0. */
export function log10Scaled(value: number, exponent: number): number {
  return Math.log10(value) + exponent * Math.log10(2);
}
