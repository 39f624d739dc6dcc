/**
 * Error signals, the ∂E/∂state that run back in time: from the state at step k to the pre-activations a_k, through W to
 * the state at k − 1, plus what a loss at step k − 1 adds (Pascanu et al. 2013, eq. 3–5). For the LSTM a signal is joint:
 * ∂E/∂s_k at fixed c_k, then the carry ∂E/∂c_k at fixed s_k. Each is kept as mantissas · 2^exponent, in float64 exact at any
 * depth; in a smaller format it is rounded at every stop, and carries the loss scale.
 */
import type { ForwardPass } from './analysis.ts';
import type { Diagonal, StepDerivatives } from './cells/cell.ts';
import { roundScaled, roundVector } from './formats/roundTo.ts';
import { add, product, scaled } from './linearAlgebra/elementwise.ts';
import { multiplyTransposed, rowOf } from './linearAlgebra/matrixVector.ts';
import {
  normalised,
  sumOfScaled,
  type ScaledRows,
  type ScaledVector,
} from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss, lossGradient } from './loss.ts';
import { gatesSizeOf, stateSizeOf, weightsAt, type Loss, type Network } from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';
import { stepDerivatives } from './stepRows.ts';

const HANDLING = 1e4;

/** One step back, from the state at step k. */
export type StepBack = {
  /** At a_k, G·n. */
  readonly atPreActivations: ScaledVector;
  /** At W s_{k−1}, G·n: the same but for the GRU's candidate, which its reset gate stands before. */
  readonly atRecurrentTerm: ScaledVector;
  /** At the state of step k − 1, N. */
  readonly atPrevious: ScaledVector;
};

/** The signal at step k: position k + 1 of rows by state. `stateSize` is N. */
export function signalAt(signals: ScaledRows, step: number, stateSize: number): ScaledVector {
  return {
    mantissas: rowOf(signals.mantissas, step + 1, stateSize),
    exponent: signals.exponents[step + 1] ?? NaN,
  };
}

/** ∂E_t/∂s_t = Vᵀ ∂E_t/∂z_t, N: no loss reaches the LSTM's c_t but through s_t. */
export function immediateSignal(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  step: number,
): ScaledVector {
  const signal = new Float64Array(stateSizeOf(network));
  multiplyTransposed(
    network.outputWeights,
    signalAtLogits(network, forward, loss, step),
    signal.subarray(0, network.hiddenSize),
  );
  return roundScaled(network.precision.format, normalised(signal, 0));
}

/** ∂E_t/∂z_t as it is stored, times the loss scale. */
export function signalAtLogits(
  { outputSize, precision }: Network,
  forward: ForwardPass,
  loss: Loss,
  step: number,
): Float64Array {
  const gradient = lossGradient(loss, step, rowOf(forward.outputs, step, outputSize));
  const signal = precision.lossScale === 1 ? gradient : scaled(gradient, precision.lossScale);
  roundVector(precision.format, signal);
  return signal;
}

/** A signal without the loss scale. */
export function unscaledSignal({ precision }: Network, signal: ScaledVector): ScaledVector {
  const { lossScale } = precision;
  if (lossScale === 1) return signal;
  return normalised(
    signal.mantissas.map((entry) => entry / lossScale),
    signal.exponent,
  );
}

/** u + v as it is stored. */
export function sumOfSignals(
  { precision }: Network,
  one: ScaledVector,
  other: ScaledVector,
): ScaledVector {
  return roundScaled(precision.format, sumOfScaled(one, other));
}

/** All that a signal at the state of step k becomes on its way to the state of step k − 1. */
export function stepBack(
  network: Network,
  forward: ForwardPass,
  step: number,
  signal: ScaledVector,
): StepBack {
  const derivatives = stepDerivatives(network, forward, step);
  const atGates = throughGates(network, derivatives, signal);
  const throughWeights = new Float64Array(stateSizeOf(network));
  multiplyTransposed(
    weightsAt(network, network.recurrentWeights, step),
    atGates.atRecurrentTerm.mantissas,
    throughWeights.subarray(0, network.hiddenSize),
  );
  const fromWeights = normalised(throughWeights, atGates.atRecurrentTerm.exponent);
  const direct = pastTheGates(network, derivatives, signal);
  return {
    ...atGates,
    atPrevious: roundScaled(
      network.precision.format,
      direct === null ? fromWeights : sumOfScaled(fromWeights, direct),
    ),
  };
}

/** What a step back costs, in multiplications: small networks pay for the handling of their vectors. */
export const stepBackWork = (network: Network): number =>
  network.hiddenSize * gatesSizeOf(network) + HANDLING;

/** The signal at the pre-activations of step k, and at the recurrent product behind them. */
export function signalsAtGates(
  network: Network,
  forward: ForwardPass,
  step: number,
  signal: ScaledVector,
): Omit<StepBack, 'atPrevious'> {
  return throughGates(network, stepDerivatives(network, forward, step), signal);
}

/** Σ_t ∂E_t/∂state_k over the steps that carry a loss, for k = −1 … T−1, by state. */
export function totalErrorSignals(network: Network, forward: ForwardPass, loss: Loss): ScaledRows {
  return finish(totalErrorSignalsInSlices(network, forward, loss));
}

export function* totalErrorSignalsInSlices(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
): Sliced<ScaledRows> {
  const { hiddenSize, outputSize } = network;
  const stateSize = stateSizeOf(network);
  const sliceIsFull = createSlicer();
  const steps = forward.stepLosses.length;
  const mantissas = new Float64Array((steps + 1) * stateSize);
  const exponents = new Int32Array(steps + 1);
  let signal: ScaledVector = { mantissas: new Float64Array(stateSize), exponent: 0 };
  for (let k = steps - 1; k >= -1; k--) {
    if (k < steps - 1) signal = stepBack(network, forward, k + 1, signal).atPrevious;
    if (k >= 0 && carriesLoss(loss, k, steps)) {
      signal = sumOfSignals(network, signal, immediateSignal(network, forward, loss, k));
    }
    mantissas.set(signal.mantissas, (k + 1) * stateSize);
    exponents[k + 1] = signal.exponent;
    if (sliceIsFull(stepBackWork(network) + hiddenSize * outputSize)) yield null;
  }
  return { mantissas, exponents };
}

function throughGates(
  { hiddenSize, precision }: Network,
  { ofPreActivations, ofRecurrentTerm }: StepDerivatives,
  signal: ScaledVector,
): Omit<StepBack, 'atPrevious'> {
  const gates = ofRecurrentTerm.length;
  const mantissas = new Float64Array(gates * hiddenSize);
  for (let gate = 0; gate < gates; gate++) {
    const column = ofPreActivations.map((diagonals) => diagonals[gate] ?? null);
    rowOf(mantissas, gate, hiddenSize).set(throughDiagonals(column, signal, hiddenSize));
  }
  const atPreActivations = roundScaled(precision.format, normalised(mantissas, signal.exponent));
  if (ofRecurrentTerm.every((diagonal) => diagonal === null)) {
    return { atPreActivations, atRecurrentTerm: atPreActivations };
  }
  const behind = atPreActivations.mantissas.slice();
  for (const [gate, diagonal] of ofRecurrentTerm.entries()) {
    const block = rowOf(behind, gate, hiddenSize);
    if (diagonal !== null) block.set(product(diagonal, block));
  }
  const atRecurrentTerm = normalised(behind, atPreActivations.exponent);
  return { atPreActivations, atRecurrentTerm: roundScaled(precision.format, atRecurrentTerm) };
}

/** What reaches the state before without any weights; null where the cell has no such way. */
function pastTheGates(
  { hiddenSize }: Network,
  { ofPrevious }: StepDerivatives,
  signal: ScaledVector,
): ScaledVector | null {
  if (ofPrevious.every((row) => row.every((diagonal) => diagonal === null))) return null;
  const mantissas = new Float64Array(ofPrevious.length * hiddenSize);
  for (let before = 0; before < ofPrevious.length; before++) {
    const column = ofPrevious.map((diagonals) => diagonals[before] ?? null);
    rowOf(mantissas, before, hiddenSize).set(throughDiagonals(column, signal, hiddenSize));
  }
  return normalised(mantissas, signal.exponent);
}

/** Σ over the blocks of the state: diagonal ∘ the signal's block. */
function throughDiagonals(
  column: readonly Diagonal[],
  { mantissas }: ScaledVector,
  size: number,
): Float64Array {
  let sum: Float64Array | null = null;
  for (const [block, diagonal] of column.entries()) {
    if (diagonal === null) continue;
    const term = product(diagonal, rowOf(mantissas, block, size));
    if (sum === null) sum = term;
    else add(sum, term);
  }
  return sum ?? new Float64Array(size);
}
