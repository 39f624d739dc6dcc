/**
 * Full backpropagation through time: the gradients of E with respect to U, W, V, b and b_V
 * (Britz, RNN Tutorial, part 3; Pascanu et al. 2013, eq. 3–5).
 */
import type { ForwardPass, Gradients } from './analysis.ts';
import { signalAt, throughActivation, totalErrorSignalsInSlices } from './errorSignals.ts';
import { add } from './linearAlgebra/elementwise.ts';
import { addOuterProduct, addSparseOuterProduct, rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { log10Scaled, scaleByPowerOfTwo } from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss, lossGradient } from './loss.ts';
import type { Loss, Network, Sequence } from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

export function backpropagateThroughTime(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
): Gradients {
  return finish(backpropagateInSlices(network, sequence, forward, loss));
}

export function* backpropagateInSlices(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
): Sliced<Gradients> {
  const { hiddenSize, inputSize, outputSize } = network;
  const { steps } = sequence;
  const gradients: Gradients = {
    inputWeights: new Float64Array(network.inputWeights.length),
    recurrentWeights: new Float64Array(network.recurrentWeights.length),
    outputWeights: new Float64Array(network.outputWeights.length),
    bias: new Float64Array(hiddenSize),
    outputBias: new Float64Array(outputSize),
    initialState: new Float64Array(hiddenSize),
    log10StepTerm: new Float64Array(steps),
    log10TotalSignal: new Float64Array(steps + 1),
  };
  const signals = yield* totalErrorSignalsInSlices(network, forward, loss);
  const sliceIsFull = createSlicer();
  for (let k = steps - 1; k >= 0; k--) {
    if (carriesLoss(loss, k, steps)) {
      const atLogits = lossGradient(loss, k, rowOf(forward.outputs, k, outputSize));
      addOuterProduct(gradients.outputWeights, atLogits, rowOf(forward.states, k + 1, hiddenSize));
      add(gradients.outputBias, atLogits);
    }
    const signal = signalAt(signals, k, hiddenSize);
    const { mantissas, exponent } = throughActivation(network, forward, k, signal);
    const previousState = rowOf(forward.states, k, hiddenSize);
    gradients.log10StepTerm[k] =
      log10Scaled(euclideanNorm(mantissas), exponent) + Math.log10(euclideanNorm(previousState));
    scaleByPowerOfTwo(mantissas, exponent);
    addOuterProduct(gradients.recurrentWeights, mantissas, previousState);
    addSparseOuterProduct(gradients.inputWeights, mantissas, rowOf(sequence.inputs, k, inputSize));
    add(gradients.bias, mantissas);
    if (sliceIsFull(hiddenSize * (hiddenSize + outputSize))) yield null;
  }
  for (let k = -1; k < steps; k++) {
    const { mantissas, exponent } = signalAt(signals, k, hiddenSize);
    gradients.log10TotalSignal[k + 1] = log10Scaled(euclideanNorm(mantissas), exponent);
  }
  gradients.initialState.set(signalAt(signals, -1, hiddenSize).mantissas);
  scaleByPowerOfTwo(gradients.initialState, signals.exponents[0] ?? NaN);
  return gradients;
}
