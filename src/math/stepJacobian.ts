/**
 * J_t = ∂state_t/∂state_{t−1}, N×N: of the vanilla RNN diag(f′(a_t)) W (Pascanu et al. 2013, eq. 5), of the GRU the whole
 * ∂s_t/∂s_{t−1}, and of the LSTM the joint Jacobian of (s, c), with the blocks [[ss, sc], [cs, cc]].
 */
import type { ForwardPass } from './analysis.ts';
import type { Diagonal, StepDerivatives } from './cells/cell.ts';
import { add, product, scaleRows } from './linearAlgebra/elementwise.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { stateSizeOf, weightsAt, type Network } from './network.ts';
import { stepDerivatives } from './stepRows.ts';

export function stepJacobian(network: Network, forward: ForwardPass, step: number): Float64Array {
  const { hiddenSize } = network;
  const stateSize = stateSizeOf(network);
  const weights = weightsAt(network, network.recurrentWeights, step);
  const { ofPreActivations, ofPrevious, ofRecurrentTerm } = stepDerivatives(network, forward, step);
  const jacobian = new Float64Array(stateSize * stateSize);
  for (const [block, diagonals] of ofPreActivations.entries()) {
    const rows = throughWeights(diagonals, ofRecurrentTerm, weights, hiddenSize);
    for (let i = 0; i < hiddenSize; i++) {
      jacobian.set(rowOf(rows, i, hiddenSize), (block * hiddenSize + i) * stateSize);
    }
  }
  for (const [block, diagonals] of ofPrevious.entries()) {
    for (const [before, diagonal] of diagonals.entries()) {
      if (diagonal === null) continue;
      addDiagonal(jacobian, stateSize, block * hiddenSize, before * hiddenSize, diagonal);
    }
  }
  return jacobian;
}

/** Σ over the gates: diag(∂state/∂a) diag(∂a/∂(W s)) W, the gate's n×n block of it. */
function throughWeights(
  ofGates: readonly Diagonal[],
  ofRecurrentTerm: StepDerivatives['ofRecurrentTerm'],
  weights: Float64Array,
  size: number,
): Float64Array {
  let sum: Float64Array | null = null;
  for (const [gate, diagonal] of ofGates.entries()) {
    if (diagonal === null) continue;
    const behind = ofRecurrentTerm[gate] ?? null;
    const factors = behind === null ? diagonal : product(diagonal, behind);
    const term = scaleRows(rowOf(weights, gate, size ** 2), factors);
    if (sum === null) sum = term;
    else add(sum, term);
  }
  return sum ?? new Float64Array(size ** 2);
}

function addDiagonal(
  matrix: Float64Array,
  width: number,
  row: number,
  column: number,
  diagonal: Float64Array,
): void {
  for (let i = 0; i < diagonal.length; i++) {
    const index = (row + i) * width + column + i;
    matrix[index] = (matrix[index] ?? NaN) + (diagonal[i] ?? NaN);
  }
}
