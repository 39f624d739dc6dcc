/**
 * The approximation of GELU by tanh (Hendrycks and Gimpel 2016): f(a) = ½ a (1 + tanh u), u = √(2/π) (a + 0.044715 a³).
 * Since ½ (1 + tanh u) = σ(2u): f(a) = a σ(2u), f′(a) = σ(2u) + 2 a u′ σ′(2u), without cancellation for a < 0.
 */
import type { Activation } from './activation.ts';
import { sigmoid } from './sigmoid.ts';

const CUBIC = 0.044715;
const SLOPE = Math.sqrt(2 / Math.PI);
/** Beyond ±40 σ(2u) is 0 or 1 and σ′(2u) is 0 in float64; nearer, nothing overflows. */
const REACH = 40;

export const geluTanh: Activation = {
  value: (preActivation) =>
    preActivation < -REACH ? 0 : preActivation * sigmoid.value(doubledArgument(preActivation)),
  derivative: (preActivation) => {
    const near = Math.max(-REACH, Math.min(REACH, preActivation));
    const doubled = doubledArgument(near);
    const doubledSlope = 2 * SLOPE * (1 + 3 * CUBIC * near * near);
    return sigmoid.value(doubled) + near * doubledSlope * sigmoid.derivative(doubled);
  },
  /** f′ at its maximum, a = 1.4185…; its least value is 1 − γ. */
  gamma: 1.1289930686587718,
};

/** 2u. */
function doubledArgument(preActivation: number): number {
  return 2 * SLOPE * (preActivation + CUBIC * preActivation ** 3);
}
