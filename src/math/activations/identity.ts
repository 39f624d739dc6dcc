/** f(a) = a, f′(a) = 1 everywhere: a linear network, whose Jacobian products are powers of W. */
import type { Activation } from './activation.ts';

export const identity: Activation = {
  value: (preActivation) => preActivation,
  derivative: () => 1,
  gamma: 1,
};
