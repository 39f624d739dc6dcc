/** f(a) = 1/(1 + e^−a), f′(a) = s(1 − s), at most ¼; the exponential is only taken of −|a|, so it never overflows. */
import type { Activation } from './activation.ts';

export const sigmoid: Activation = {
  value: (preActivation) => {
    const decay = Math.exp(-Math.abs(preActivation));
    return preActivation < 0 ? decay / (1 + decay) : 1 / (1 + decay);
  },
  derivative: (_, state) => state * (1 - state),
  gamma: 1 / 4,
};
