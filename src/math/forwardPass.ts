/**
 * The forward pass of any cell: a_t = U x_t + W s_{t−1} + b, the gates and the state, z_t = V s_t + b_V with its losses. It
 * keeps a, the gates and their derivatives, the states and ŷ for the backward pass. What overflows is Infinity or NaN
 * from there on, as in any network of its format. What is kept is rounded to that format, products only once they are sums.
 */
import type { ForwardPass } from './analysis.ts';
import { cells } from './cells/cells.ts';
import { roundTo, roundVector } from './formats/roundTo.ts';
import { add } from './linearAlgebra/elementwise.ts';
import { multiply, multiplySparse, rowOf } from './linearAlgebra/matrixVector.ts';
import { carriesLoss, outputsOf, stepLoss } from './loss.ts';
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
import { hiddenStateAt, stepRows } from './stepRows.ts';

export function forwardPass(network: Network, sequence: Sequence, loss: Loss): ForwardPass {
  return finish(forwardPassInSlices(network, sequence, loss));
}

export function* forwardPassInSlices(
  network: Network,
  sequence: Sequence,
  loss: Loss,
): Sliced<ForwardPass> {
  const { hiddenSize, inputSize, outputSize } = network;
  const { format } = network.precision;
  const { steps } = sequence;
  const cell = cells[network.cell];
  const gatesSize = gatesSizeOf(network);
  const kept = {
    preActivations: new Float64Array(steps * gatesSize),
    gates: new Float64Array(steps * gatesSize),
    derivatives: new Float64Array(steps * gatesSize),
    states: new Float64Array((steps + 1) * stateSizeOf(network)),
    recurrentTerms: new Float64Array(cell.keepsRecurrentTerm ? steps * gatesSize : 0),
  };
  const logits = new Float64Array(steps * outputSize);
  const outputs = new Float64Array(steps * outputSize);
  const stepLosses = new Float64Array(steps);
  const recurrentTerm = new Float64Array(gatesSize);
  const sliceIsFull = createSlicer();
  kept.states.set(sequence.initialState);
  for (let t = 0; t < steps; t++) {
    const rows = stepRows(network, kept, t);
    multiplySparse(network.inputWeights, rowOf(sequence.inputs, t, inputSize), rows.preActivations);
    multiply(
      weightsAt(network, network.recurrentWeights, t),
      hiddenStateAt(network, kept.states, t - 1),
      recurrentTerm,
    );
    if (cell.keepsRecurrentTerm) {
      add(recurrentTerm, network.recurrentBias);
      roundVector(format, recurrentTerm);
    }
    cell.advance(rows, recurrentTerm, biasAt(network, network.bias, t));
    const stepLogits = rowOf(logits, t, outputSize);
    multiply(network.outputWeights, hiddenStateAt(network, kept.states, t), stepLogits);
    add(stepLogits, network.outputBias);
    roundVector(format, stepLogits);
    outputs.set(outputsOf(loss, stepLogits), t * outputSize);
    roundVector(format, rowOf(outputs, t, outputSize));
    stepLosses[t] = roundTo(format, stepLoss(loss, t, stepLogits));
    if (sliceIsFull(hiddenSize * (gatesSize + outputSize))) yield null;
  }
  const totalLoss = stepLosses.reduce(
    (sum, stepLossValue, t) => (carriesLoss(loss, t, steps) ? sum + stepLossValue : sum),
    0,
  );
  return { ...kept, logits, outputs, stepLosses, totalLoss: roundTo(format, totalLoss) };
}
