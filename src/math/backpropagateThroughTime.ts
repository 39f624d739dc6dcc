/**
 * Full backpropagation through time: the gradients of E with respect to every parameter
 * (Britz, RNN Tutorial, part 3; Pascanu et al. 2013, eq. 3–5).
 */
import type { ForwardPass, Gradients } from './analysis.ts';
import { eachParameter } from './clipping.ts';
import {
  signalAt,
  signalAtLogits,
  signalsAtGates,
  totalErrorSignalsInSlices,
  unscaledSignal,
} from './errorSignals.ts';
import { roundVector } from './formats/roundTo.ts';
import { add } from './linearAlgebra/elementwise.ts';
import { addOuterProduct, addSparseOuterProduct, rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { log10Norm, plainVector, type ScaledRows } from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss } from './loss.ts';
import {
  biasAt,
  gatesSizeOf,
  stateSizeOf,
  weightsAt,
  type Loss,
  type Network,
  type Sequence,
} from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';
import { hiddenStateAt } from './stepRows.ts';

export function backpropagateThroughTime(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
): Gradients {
  return finish(backpropagateInSlices(network, sequence, forward, loss));
}

function* backpropagateInSlices(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
): Sliced<Gradients> {
  const signals = yield* totalErrorSignalsInSlices(network, forward, loss);
  return yield* gradientsFromSignals(network, sequence, forward, loss, signals);
}

/** The gradients that the signals ∂E/∂state, by state, amount to; those of V and b_V come from the loss itself. */
export function* gradientsFromSignals(
  network: Network,
  sequence: Sequence,
  forward: ForwardPass,
  loss: Loss,
  signals: ScaledRows,
): Sliced<Gradients> {
  const { hiddenSize, inputSize, outputSize } = network;
  const { steps } = sequence;
  const stateSize = stateSizeOf(network);
  const gradients: Gradients = {
    inputWeights: new Float64Array(network.inputWeights.length),
    recurrentWeights: new Float64Array(network.recurrentWeights.length),
    outputWeights: new Float64Array(network.outputWeights.length),
    bias: new Float64Array(network.bias.length),
    recurrentBias: new Float64Array(network.recurrentBias.length),
    outputBias: new Float64Array(outputSize),
    initialState: plainVector(unscaledSignal(network, signalAt(signals, -1, stateSize))),
    log10StepTerm: new Float64Array(steps),
    log10TotalSignal: new Float64Array(steps + 1),
  };
  const log10Scale = Math.log10(network.precision.lossScale);
  const sliceIsFull = createSlicer();
  for (let k = steps - 1; k >= 0; k--) {
    if (carriesLoss(loss, k, steps)) {
      const atLogits = signalAtLogits(network, forward, loss, k);
      addOuterProduct(gradients.outputWeights, atLogits, hiddenStateAt(network, forward.states, k));
      add(gradients.outputBias, atLogits);
    }
    const signal = signalAt(signals, k, stateSize);
    const { atPreActivations, atRecurrentTerm } = signalsAtGates(network, forward, k, signal);
    const previousState = hiddenStateAt(network, forward.states, k - 1);
    gradients.log10StepTerm[k] =
      log10Norm(atRecurrentTerm) + Math.log10(euclideanNorm(previousState)) - log10Scale;
    const plain = plainVector(atPreActivations);
    const plainBehind = atRecurrentTerm === atPreActivations ? plain : plainVector(atRecurrentTerm);
    addOuterProduct(weightsAt(network, gradients.recurrentWeights, k), plainBehind, previousState);
    addSparseOuterProduct(gradients.inputWeights, plain, rowOf(sequence.inputs, k, inputSize));
    add(biasAt(network, gradients.bias, k), plain);
    add(gradients.recurrentBias, plainBehind);
    if (sliceIsFull(hiddenSize * (gatesSizeOf(network) + outputSize))) yield null;
  }
  for (let k = -1; k < steps; k++) {
    gradients.log10TotalSignal[k + 1] = log10Norm(signalAt(signals, k, stateSize)) - log10Scale;
  }
  return { ...gradients, ...eachParameter((name) => stored(network, gradients[name])) };
}

/** A gradient as it is stored, then without the loss scale, in float64. */
function stored({ precision }: Network, gradient: Float64Array): Float64Array {
  const { format, lossScale } = precision;
  roundVector(format, gradient);
  return lossScale === 1 ? gradient : gradient.map((entry) => entry / lossScale);
}
