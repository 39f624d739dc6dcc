/**
 * erf x = (2/√π) ∫₀ˣ e^(−u²) du and erfc x = 1 − erf x to about 1e−15, erfc in relative terms too: below 1 by the
 * series in which nothing cancels (Abramowitz and Stegun, 7.1.6), above by the continued fraction (7.1.14).
 */

/** Enough for the last digit at 1, where the continued fraction is slowest. */
const FRACTION_DEPTH = 200;
/** erfc is 0 in float64 from here on. */
const NOTHING_LEFT = 28;

/** −1 … 1, odd. */
export function erf(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude >= 1)) return erfBySeries(x);
  return Math.sign(x) * (1 - erfcByFraction(magnitude));
}

/** 0 … 2. */
export function erfc(x: number): number {
  if (x >= 1) return erfcByFraction(x);
  return 1 - erf(x);
}

/** (2/√π) e^(−x²) Σ_k 2^k x^(2k+1) / (1·3·5 … (2k+1)); NaN for NaN. */
function erfBySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > (Number.EPSILON / 8) * Math.abs(sum); k++) {
    term *= (2 * x * x) / (2 * k + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))), x ≥ 1. */
function erfcByFraction(x: number): number {
  if (x > NOTHING_LEFT) return 0;
  let denominator = x;
  for (let k = FRACTION_DEPTH; k > 0; k--) denominator = x + k / 2 / denominator;
  return exponentialOfSquare(x) / (Math.sqrt(Math.PI) * denominator);
}

/** e^(−x²), with the square of x's first half taken exactly: rounding x² costs digits when it is large. */
function exponentialOfSquare(x: number): number {
  const head = Math.fround(x);
  return Math.exp(-head * head) * Math.exp((head - x) * (head + x));
}
