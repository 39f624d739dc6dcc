/**
 * f(a) = 1/(1 + e^−a), the exponential only taken of −|a|, so that it never overflows. f′(a) = s(1 − s) = ¼ sech²(a/2),
 * at most ¼: taken from a, since near s = 1 the state has rounded its digits away.
 */
import type { Activation } from './activation.ts';

export const sigmoid: Activation = {
  value: (preActivation) => {
    const decay = Math.exp(-Math.abs(preActivation));
    return preActivation < 0 ? decay / (1 + decay) : 1 / (1 + decay);
  },
  derivative: (preActivation) => (0.5 / Math.cosh(preActivation / 2)) ** 2,
  gamma: 1 / 4,
};
