/** f(a) = a/(1 + |a|), f′(a) = 1/(1 + |a|)²: it saturates like 1/a², far more slowly than tanh. ±1 at ±Infinity. */
import type { Activation } from './activation.ts';

export const softsign: Activation = {
  value: (preActivation) => {
    const magnitude = Math.abs(preActivation);
    return magnitude === Infinity ? Math.sign(preActivation) : preActivation / (1 + magnitude);
  },
  derivative: (preActivation) => (1 / (1 + Math.abs(preActivation))) ** 2,
  gamma: 1,
};
