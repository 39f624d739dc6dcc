/** How large each term of a_k = U x_k + W s_{k−1} + b is, over all gates, and the s_k that comes of it: 2-norms (Britz, part 3). */
import type { GradientAnalysis } from './analysis.ts';
import { multiply, rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { biasAt, gatesSizeOf, weightsAt } from './network.ts';
import { hiddenStateAt } from './stepRows.ts';

export type StepTerms = {
  /** ‖a_k‖; NaN before step 0, as the next two are. */
  readonly preActivation: number;
  /** ‖U x_k‖. */
  readonly inputTerm: number;
  /** ‖W s_{k−1}‖. */
  readonly recurrentTerm: number;
  /** ‖b‖. */
  readonly bias: number;
  /** ‖s_k‖. */
  readonly state: number;
};

/** @param step k = −1 … T−1; −1 has a state alone. */
export function stepTerms({ network, inputs, forward }: GradientAnalysis, step: number): StepTerms {
  const gatesSize = gatesSizeOf(network);
  const state = euclideanNorm(hiddenStateAt(network, forward.states, step));
  const bias = euclideanNorm(biasAt(network, network.bias, Math.max(0, step)));
  if (step < 0) return { preActivation: NaN, inputTerm: NaN, recurrentTerm: NaN, bias, state };
  const normOfProduct = (matrix: Float64Array, vector: Float64Array) => {
    const product = new Float64Array(gatesSize);
    multiply(matrix, vector, product);
    return euclideanNorm(product);
  };
  return {
    preActivation: euclideanNorm(rowOf(forward.preActivations, step, gatesSize)),
    inputTerm: normOfProduct(network.inputWeights, rowOf(inputs, step, network.inputSize)),
    recurrentTerm: normOfProduct(
      weightsAt(network, network.recurrentWeights, step),
      hiddenStateAt(network, forward.states, step - 1),
    ),
    bias,
    state,
  };
}
