/**
 * Error signals, the ∂E/∂s_k that run back in time: g_{k−1} = Wᵀ diag(f′(a_k)) g_k, plus what a loss at step k − 1
 * adds (Pascanu et al. 2013, eq. 3–5). Each is kept as mantissas · 2^exponent, exact at any depth.
 */
import type { ForwardPass } from './analysis.ts';
import { add, multiplyElements } from './linearAlgebra/elementwise.ts';
import { multiplyTransposed, rowOf } from './linearAlgebra/matrixVector.ts';
import {
  normalise,
  scaleByPowerOfTwo,
  type ScaledRows,
  type ScaledVector,
} from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss, lossGradient } from './loss.ts';
import type { Loss, Network } from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

/** g_k at position k + 1 of rows by state. */
export function signalAt(signals: ScaledRows, step: number, hiddenSize: number): ScaledVector {
  return {
    mantissas: rowOf(signals.mantissas, step + 1, hiddenSize),
    exponent: signals.exponents[step + 1] ?? NaN,
  };
}

/** ∂E_t/∂s_t = Vᵀ ∂E_t/∂z_t. */
export function immediateSignal(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  step: number,
): ScaledVector {
  const signal = new Float64Array(network.hiddenSize);
  const outputs = rowOf(forward.outputs, step, network.outputSize);
  multiplyTransposed(network.outputWeights, lossGradient(loss, step, outputs), signal);
  return { mantissas: signal, exponent: normalise(signal) };
}

/** diag(f′(a_k)) g: the error signal at the pre-activation a_k. */
export function throughActivation(
  network: Network,
  forward: ForwardPass,
  step: number,
  signal: ScaledVector,
): ScaledVector {
  const mantissas = new Float64Array(network.hiddenSize);
  multiplyElements(
    rowOf(forward.derivatives, step, network.hiddenSize),
    signal.mantissas,
    mantissas,
  );
  return { mantissas, exponent: signal.exponent + normalise(mantissas) };
}

/** Wᵀ g: from the pre-activation a_k to the state s_{k−1}. */
export function throughWeights(network: Network, signal: ScaledVector): ScaledVector {
  const mantissas = new Float64Array(network.hiddenSize);
  multiplyTransposed(network.recurrentWeights, signal.mantissas, mantissas);
  return { mantissas, exponent: signal.exponent + normalise(mantissas) };
}

/** Σ_t ∂E_t/∂s_k over the steps that carry a loss, for k = −1 … T−1, by state. */
export function totalErrorSignals(network: Network, forward: ForwardPass, loss: Loss): ScaledRows {
  return finish(totalErrorSignalsInSlices(network, forward, loss));
}

export function* totalErrorSignalsInSlices(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
): Sliced<ScaledRows> {
  const { hiddenSize, outputSize } = network;
  const sliceIsFull = createSlicer();
  const steps = forward.stepLosses.length;
  const mantissas = new Float64Array((steps + 1) * hiddenSize);
  const exponents = new Int32Array(steps + 1);
  let signal: ScaledVector = { mantissas: new Float64Array(hiddenSize), exponent: 0 };
  for (let k = steps - 1; k >= -1; k--) {
    if (k < steps - 1) {
      signal = throughWeights(network, throughActivation(network, forward, k + 1, signal));
    }
    if (k >= 0 && carriesLoss(loss, k, steps)) {
      signal = sumOf(signal, immediateSignal(network, forward, loss, k));
    }
    mantissas.set(signal.mantissas, (k + 1) * hiddenSize);
    exponents[k + 1] = signal.exponent;
    if (sliceIsFull(hiddenSize * (hiddenSize + outputSize))) yield null;
  }
  return { mantissas, exponents };
}

function sumOf(one: ScaledVector, other: ScaledVector): ScaledVector {
  const exponent = Math.max(exponentUnlessZero(one), exponentUnlessZero(other));
  if (exponent === -Infinity) return one;
  const mantissas = one.mantissas.slice();
  const addend = other.mantissas.slice();
  scaleByPowerOfTwo(mantissas, one.exponent - exponent);
  scaleByPowerOfTwo(addend, other.exponent - exponent);
  add(mantissas, addend);
  return { mantissas, exponent: exponent + normalise(mantissas) };
}

/** A vector that is 0 must not decide the scale of a sum. */
function exponentUnlessZero({ mantissas, exponent }: ScaledVector): number {
  return mantissas.every((entry) => entry === 0) ? -Infinity : exponent;
}
