/** The table of activations. A new one is one file and one line here. */
import type { Activation } from './activation.ts';
import { identity } from './identity.ts';
import { leaky } from './leaky.ts';
import { relu } from './relu.ts';
import { sigmoid } from './sigmoid.ts';
import { tanh } from './tanh.ts';

export type ActivationName = 'tanh' | 'sigmoid' | 'relu' | 'leaky' | 'identity';

export const activations: Record<ActivationName, Activation> = {
  tanh,
  sigmoid,
  relu,
  leaky,
  identity,
};
