/** f(a) = max(0, a), f′(a) = 1 for a > 0 and 0 elsewhere, at the kink too. */
import type { Activation } from './activation.ts';

export const relu: Activation = {
  value: (preActivation) => Math.max(0, preActivation),
  derivative: (preActivation) => (preActivation > 0 ? 1 : preActivation <= 0 ? 0 : NaN),
  gamma: 1,
};
