/**
 * The loss of a network with one hidden unit over its weight w and bias b (Pascanu et al. 2013, eq. 8 and figure 6):
 * x_t = w σ(x_{t−1}) + b from x_0 = 0.5, E = (σ(x_50) − 0.7)². The derivatives run forward along with x:
 * ∂x_t/∂w = σ(x_{t−1}) + w σ′(x_{t−1}) ∂x_{t−1}/∂w, and ∂x_t/∂b likewise with 1 in place of σ.
 * Its wall, along which the gradient reaches thousands, is far narrower than the cells of any grid.
 */
import { sigmoid } from './activations/sigmoid.ts';
import { createSlicer, type Sliced } from './slices.ts';

export const PASCANU_INITIAL_STATE = 0.5;
export const PASCANU_STEPS = 50;
export const PASCANU_TARGET = 0.7;

/** What a step costs, counted in the multiplications of the kernels: two exponentials, mostly. */
const COST_OF_STEP = 20;

export type LossPoint = {
  readonly loss: number;
  /** ∂E/∂w and ∂E/∂b. */
  readonly weightDerivative: number;
  readonly biasDerivative: number;
};

/** Of every pair of a weight and a bias: entry i·|b| + j belongs to w_i and b_j. */
export type LossGrid = {
  readonly losses: Float64Array;
  readonly weightDerivatives: Float64Array;
  readonly biasDerivatives: Float64Array;
};

/** E and its gradient at (w, b). */
export function lossAt(weight: number, bias: number): LossPoint {
  let state = PASCANU_INITIAL_STATE;
  let byWeight = 0;
  let byBias = 0;
  for (let t = 0; t < PASCANU_STEPS; t++) {
    const output = sigmoid.value(state);
    const slope = weight * sigmoid.derivative(state);
    byWeight = output + slope * byWeight;
    byBias = 1 + slope * byBias;
    state = weight * output + bias;
  }
  const error = sigmoid.value(state) - PASCANU_TARGET;
  const atState = 2 * error * sigmoid.derivative(state);
  return {
    loss: error ** 2,
    weightDerivative: atState * byWeight,
    biasDerivative: atState * byBias,
  };
}

export function* lossGridInSlices(weights: Float64Array, biases: Float64Array): Sliced<LossGrid> {
  const size = weights.length * biases.length;
  const losses = new Float64Array(size);
  const weightDerivatives = new Float64Array(size);
  const biasDerivatives = new Float64Array(size);
  const sliceIsFull = createSlicer();
  for (const [i, weight] of weights.entries()) {
    for (const [j, bias] of biases.entries()) {
      const point = lossAt(weight, bias);
      const index = i * biases.length + j;
      losses[index] = point.loss;
      weightDerivatives[index] = point.weightDerivative;
      biasDerivatives[index] = point.biasDerivative;
    }
    if (sliceIsFull(biases.length * PASCANU_STEPS * COST_OF_STEP)) yield null;
  }
  return { losses, weightDerivatives, biasDerivatives };
}
