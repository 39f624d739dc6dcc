/** Error signals, of the last loss and of all of them, in the layout of a reference case. */
import { tanh } from '../activations/tanh.ts';
import type { ForwardPass } from '../analysis.ts';
import { signalAt, signalsAtGates, totalErrorSignals } from '../errorSignals.ts';
import { followLoss } from '../followLoss.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { plainVector, type ScaledRows } from '../linearAlgebra/powersOfTwo.ts';
import { stateSizeOf, type Network } from '../network.ts';
import { finish } from '../slices.ts';
import { truncatedSignalsInSlices } from '../truncatedSignals.ts';
import type { Truncation } from '../truncation.ts';

export function deltaResults(
  { network, sequence, loss }: ResolvedNetwork,
  forward: ForwardPass,
  truncation: Truncation,
) {
  const truncated = finish(truncatedSignalsInSlices(network, forward, loss, truncation));
  const followed = followLoss(network, forward, loss, sequence.steps - 1);
  const last = { mantissas: followed.errorSignals, exponents: followed.errorExponents };
  const ofLast = signalResults(network, forward, last);
  const ofTotal = signalResults(network, forward, totalErrorSignals(network, forward, loss));
  return {
    dElast_dh: ofLast.atStates,
    dElast_dh_norm: ofLast.norms,
    dElast_dh_log10norm: [...(followed.log10Hidden ?? followed.log10Signal)],
    dElast_da: ofLast.atPreActivations,
    dE_dh: ofTotal.atStates,
    dE_dh_norm: ofTotal.norms,
    dE_da: ofTotal.atPreActivations,
    dElast_dcell: ofLast.atCells,
    dElast_dcell_carry: ofLast.carries,
    dElast_dcell_norm: ofLast.atCells.map((row) => euclideanNorm(Float64Array.from(row))),
    trunc_dE_dh: signalResults(network, forward, truncated).atStates.slice(1),
    dE_dcell: ofTotal.atCells,
    dE_dcell_carry: ofTotal.carries,
  };
}

function signalResults(network: Network, forward: ForwardPass, signals: ScaledRows) {
  const { hiddenSize } = network;
  const scaled = Array.from(signals.exponents, (_, i) =>
    signalAt(signals, i - 1, stateSizeOf(network)),
  );
  const joint = scaled.map(plainVector);
  const hidden = joint.map((signal) => signal.subarray(0, hiddenSize));
  const carries = joint.map((signal) => signal.subarray(hiddenSize));
  const atPreActivations = scaled
    .slice(1)
    .map((signal, k) => signalsAtGates(network, forward, k, signal).atPreActivations);
  return {
    atStates: hidden.map((signal) => [...signal]),
    norms: hidden.map(euclideanNorm),
    carries: carries.map((carry) => [...carry]),
    atCells: carries.map((carry, i) => {
      const slope = throughOutput(network, forward, i - 1);
      return Array.from(carry, (entry, j) => entry + (slope[j] ?? NaN) * (hidden[i]?.[j] ?? NaN));
    }),
    atPreActivations: atPreActivations.map((signal) => [...plainVector(signal)]),
  };
}

/** ∂s_k/∂c_k = o∘(1 − tanh² c_k) of an LSTM, 0 at the initial state; empty for other cells. */
function throughOutput(network: Network, forward: ForwardPass, step: number): Float64Array {
  const { hiddenSize } = network;
  const cellState = rowOf(forward.states, step + 1, stateSizeOf(network)).subarray(hiddenSize);
  if (step < 0) return new Float64Array(cellState.length);
  const outputGate = rowOf(forward.gates, 4 * step + 3, hiddenSize);
  return cellState.map((c, j) => (outputGate[j] ?? NaN) * tanh.derivative(c));
}
