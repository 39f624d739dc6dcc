/** Saturation: how far units sit from where their activation is steep. A unit is saturated if f′(a) < 0.1 γ. */
import type { ForwardPass } from './analysis.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';

const SATURATED_BELOW = 0.1;

/** Whether a unit with this f′(a) is saturated. */
export function isSaturated(derivative: number, gamma: number): boolean {
  return derivative < SATURATED_BELOW * gamma;
}

/** The share of units saturated at step t, 0 … 1. */
export function saturatedShare(forward: ForwardPass, step: number, gamma: number): number {
  const derivatives = derivativesAt(forward, step);
  return (
    derivatives.filter((derivative) => isSaturated(derivative, gamma)).length / derivatives.length
  );
}

/** The mean of f′(a_t) over the units, by step. */
export function meanDerivatives(forward: ForwardPass): Float64Array {
  return forward.stepLosses.map((_, step) => {
    const derivatives = derivativesAt(forward, step);
    let sum = 0;
    for (const derivative of derivatives) sum += derivative;
    return sum / derivatives.length;
  });
}

function derivativesAt(forward: ForwardPass, step: number): Float64Array {
  return rowOf(forward.derivatives, step, forward.derivatives.length / forward.stepLosses.length);
}
