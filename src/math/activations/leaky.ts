/** f(a) = a for a > 0 and 0.01 a elsewhere; f′(a) = 1 and 0.01, at the kink 0.01. */
import type { Activation } from './activation.ts';

/** The slope on the left of 0. */
export const LEAKY_SLOPE = 0.01;

export const leaky: Activation = {
  value: (preActivation) => (preActivation > 0 ? preActivation : LEAKY_SLOPE * preActivation),
  derivative: (preActivation) => (preActivation > 0 ? 1 : preActivation <= 0 ? LEAKY_SLOPE : NaN),
  gamma: 1,
};
