/**
 * The forward pass a_t = U x_t + W s_{t−1} + b, s_t = f(a_t), z_t = V s_t + b_V with its losses. It keeps a, s, f′(a)
 * and ŷ for the backward pass. What overflows is Infinity or NaN from there on, as in any float64 network.
 */
import { activations } from './activations/activations.ts';
import type { ForwardPass } from './analysis.ts';
import { add } from './linearAlgebra/elementwise.ts';
import { multiply, multiplySparse, rowOf } from './linearAlgebra/matrixVector.ts';
import { carriesLoss, outputsOf, stepLoss } from './loss.ts';
import type { Loss, Network, Sequence } from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

export function forwardPass(network: Network, sequence: Sequence, loss: Loss): ForwardPass {
  return finish(forwardPassInSlices(network, sequence, loss));
}

export function* forwardPassInSlices(
  network: Network,
  sequence: Sequence,
  loss: Loss,
): Sliced<ForwardPass> {
  const { hiddenSize, inputSize, outputSize } = network;
  const { steps } = sequence;
  const { value, derivative } = activations[network.activation];
  const preActivations = new Float64Array(steps * hiddenSize);
  const states = new Float64Array((steps + 1) * hiddenSize);
  const derivatives = new Float64Array(steps * hiddenSize);
  const logits = new Float64Array(steps * outputSize);
  const outputs = new Float64Array(steps * outputSize);
  const stepLosses = new Float64Array(steps);
  const recurrent = new Float64Array(hiddenSize);
  const sliceIsFull = createSlicer();
  states.set(sequence.initialState);
  for (let t = 0; t < steps; t++) {
    const preActivation = rowOf(preActivations, t, hiddenSize);
    multiplySparse(network.inputWeights, rowOf(sequence.inputs, t, inputSize), preActivation);
    multiply(network.recurrentWeights, rowOf(states, t, hiddenSize), recurrent);
    add(preActivation, recurrent);
    add(preActivation, network.bias);
    const state = preActivation.map(value);
    states.set(state, (t + 1) * hiddenSize);
    derivatives.set(preActivation.map(derivative), t * hiddenSize);
    const stepLogits = rowOf(logits, t, outputSize);
    multiply(network.outputWeights, state, stepLogits);
    add(stepLogits, network.outputBias);
    outputs.set(outputsOf(loss, stepLogits), t * outputSize);
    stepLosses[t] = stepLoss(loss, t, stepLogits);
    if (sliceIsFull(hiddenSize * (hiddenSize + outputSize))) yield null;
  }
  const totalLoss = stepLosses.reduce(
    (sum, stepLossValue, t) => (carriesLoss(loss, t, steps) ? sum + stepLossValue : sum),
    0,
  );
  return { preActivations, states, derivatives, logits, outputs, stepLosses, totalLoss };
}
