/** f(a) = a within [−1, 1] and ±1 outside; f′(a) = 1 within and 0 outside, at the kinks ±1 too, as in PyTorch. */
import type { Activation } from './activation.ts';

export const hardTanh: Activation = {
  value: (preActivation) => Math.max(-1, Math.min(1, preActivation)),
  derivative: (preActivation) => {
    const magnitude = Math.abs(preActivation);
    return magnitude < 1 ? 1 : magnitude >= 1 ? 0 : NaN;
  },
  gamma: 1,
};
