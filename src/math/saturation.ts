/**
 * Saturation: how far units sit from where their activation is steep. A unit is saturated if f′(a) < 0.1 γ; of a cell
 * with gates, each gate of a unit counts by its own activation.
 */
import { activations } from './activations/activations.ts';
import type { ForwardPass } from './analysis.ts';
import { cells } from './cells/cells.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { gatesSizeOf, type Network } from './network.ts';

const SATURATED_BELOW = 0.1;

/** Whether a unit with this f′(a) is saturated. */
export function isSaturated(derivative: number, gamma: number): boolean {
  return derivative < SATURATED_BELOW * gamma;
}

/** The share of units, or of their gates, that are saturated at step t, 0 … 1. */
export function saturatedShare(network: Network, forward: ForwardPass, step: number): number {
  const derivatives = rowOf(forward.derivatives, step, gatesSizeOf(network));
  const saturated = cells[network.cell].gates.map((gate, index) => {
    const { gamma } = activations[gate.activation ?? network.activation];
    const block = rowOf(derivatives, index, network.hiddenSize);
    return block.filter((derivative) => isSaturated(derivative, gamma)).length;
  });
  return saturated.reduce((sum, count) => sum + count, 0) / derivatives.length;
}
