/** f(a) = tanh a, f′(a) = 1 − s² = sech² a: taken from a, since near s = ±1 the state has rounded its digits away. */
import type { Activation } from './activation.ts';

export const tanh: Activation = {
  value: Math.tanh,
  derivative: (preActivation) => (1 / Math.cosh(preActivation)) ** 2,
  gamma: 1,
};
