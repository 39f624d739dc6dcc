/** How large each term of a_k = U x_k + W s_{k−1} + b is, and s_k = f(a_k): 2-norms (Britz, part 3). */
import type { GradientAnalysis } from './analysis.ts';
import { multiply, rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';

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
  const { hiddenSize, inputSize } = network;
  const state = euclideanNorm(rowOf(forward.states, step + 1, hiddenSize));
  const bias = euclideanNorm(network.bias);
  if (step < 0) return { preActivation: NaN, inputTerm: NaN, recurrentTerm: NaN, bias, state };
  const normOfProduct = (matrix: Float64Array, vector: Float64Array) => {
    const product = new Float64Array(hiddenSize);
    multiply(matrix, vector, product);
    return euclideanNorm(product);
  };
  return {
    preActivation: euclideanNorm(rowOf(forward.preActivations, step, hiddenSize)),
    inputTerm: normOfProduct(network.inputWeights, rowOf(inputs, step, inputSize)),
    recurrentTerm: normOfProduct(network.recurrentWeights, rowOf(forward.states, step, hiddenSize)),
    bias,
    state,
  };
}
