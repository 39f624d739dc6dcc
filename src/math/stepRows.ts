/** The rows of one step of a forward pass, as its cell sees them: views, not copies. */
import type { ForwardPass } from './analysis.ts';
import { cells } from './cells/cells.ts';
import type { StepDerivatives, StepRows } from './cells/cell.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { gatesSizeOf, stateSizeOf, type Network } from './network.ts';

/** What the views look at. */
type Kept = Pick<
  ForwardPass,
  'preActivations' | 'gates' | 'derivatives' | 'states' | 'recurrentTerms'
>;

export function stepRows(network: Network, kept: Kept, step: number): StepRows {
  const stateSize = stateSizeOf(network);
  const gatesSize = gatesSizeOf(network);
  return {
    size: network.hiddenSize,
    activation: network.activation,
    format: network.precision.format,
    previous: rowOf(kept.states, step, stateSize),
    preActivations: rowOf(kept.preActivations, step, gatesSize),
    gates: rowOf(kept.gates, step, gatesSize),
    derivatives: rowOf(kept.derivatives, step, gatesSize),
    state: rowOf(kept.states, step + 1, stateSize),
    recurrentTerm: rowOf(kept.recurrentTerms, step, gatesSize),
  };
}

/** The derivative of step t in diagonals. */
export function stepDerivatives(
  network: Network,
  forward: ForwardPass,
  step: number,
): StepDerivatives {
  return cells[network.cell].differentiate(stepRows(network, forward, step));
}

/** s_k at row k + 1 of the states: the hidden part of the state, which the read-out and W see. */
export function hiddenStateAt(network: Network, states: Float64Array, step: number): Float64Array {
  return rowOf(states, step + 1, stateSizeOf(network)).subarray(0, network.hiddenSize);
}
