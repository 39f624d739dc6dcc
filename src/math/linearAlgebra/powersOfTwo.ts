/**
 * Numbers as mantissa · 2^exponent. Scaling by a power of two is exact, so a vector or matrix whose largest
 * entry is kept in [½, 1) carries its size beside it and neither underflows nor overflows at any depth.
 */
import { largestMagnitude } from './norms.ts';

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

/** log₁₀(value · 2^exponent); −Infinity for 0. */
export function log10Scaled(value: number, exponent: number): number {
  return Math.log10(value) + exponent * Math.log10(2);
}
