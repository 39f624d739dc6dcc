/** f(a) = tanh a, f′(a) = 1 − s²; written (1 − s)(1 + s), which loses no digits near s = ±1. */
import type { Activation } from './activation.ts';

export const tanh: Activation = {
  value: Math.tanh,
  derivative: (_, state) => (1 - state) * (1 + state),
  gamma: 1,
};
