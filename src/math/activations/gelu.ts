/**
 * f(a) = a Φ(a) with Φ the normal distribution function, f′(a) = Φ(a) + a φ(a) with φ its density (Hendrycks and
 * Gimpel 2016). f′ lies between 1 − γ and γ: it is negative below −0.75.
 */
import type { Activation } from './activation.ts';
import { erfc } from './errorFunction.ts';

/** Beyond ±40 Φ is 0 or 1 and φ is 0 in float64; nearer, nothing overflows. */
const REACH = 40;

export const gelu: Activation = {
  value: (preActivation) =>
    preActivation < -REACH ? 0 : preActivation * normalDistribution(preActivation),
  derivative: (preActivation) => {
    const near = Math.max(-REACH, Math.min(REACH, preActivation));
    return normalDistribution(near) + near * normalDensity(near);
  },
  /** Φ(√2) + √2 φ(√2). */
  gamma: 1.1289041451851548,
};

function normalDistribution(x: number): number {
  return erfc(-x / Math.SQRT2) / 2;
}

function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}
