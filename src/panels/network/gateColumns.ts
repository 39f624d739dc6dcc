/** What stands beside each state of a cell with gates: one thin column a gate, and the LSTM's cell state. Pure. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { rowOf } from '../../math/linearAlgebra/matrixVector.ts';
import { euclideanNorm } from '../../math/linearAlgebra/norms.ts';
import { gatesSizeOf, stateSizeOf } from '../../math/network.ts';
import type { TermId } from '../../store/terms.ts';
import { cellGates, type GateName } from '../shared/cellGates.ts';
import { blockOfRows, unboundedShades } from './networkLayout.ts';

export type GateColumn = {
  readonly id: GateName | 'c';
  readonly term: TermId;
  /** Other terms of the equations that it has a part in. */
  readonly partOf: readonly TermId[];
  /** The values themselves, T×n. */
  readonly values: Float64Array;
  /** How strongly each is drawn, −1 … 1, by state, (T+1)×n; NaN before step 0. */
  readonly shades: Float64Array;
  /** A share, 0 … 1, of which a mean says something. */
  readonly isShare: boolean;
};

/** i, f, o, g and c of the LSTM, r, z and s̃ of the GRU; none of the vanilla RNN. */
export function gateColumns({ network, forward }: GradientAnalysis): readonly GateColumn[] {
  const { cell, hiddenSize } = network;
  const gates = cellGates(cell).map(({ name, index, term, isShare }): GateColumn => {
    const from = index * hiddenSize;
    const values = blockOfRows(forward.gates, gatesSizeOf(network), from, hiddenSize);
    const shades = byState(values, hiddenSize);
    return { id: name, term, partOf: PARTS[cell][name] ?? [], values, shades, isShare };
  });
  if (cell !== 'lstm') return gates;
  const states = blockOfRows(forward.states, stateSizeOf(network), hiddenSize, hiddenSize);
  const values = states.subarray(hiddenSize);
  const shades = byState(unboundedShades(values), hiddenSize);
  return [...gates, { id: 'c', term: 'cellState', partOf: [], values, shades, isShare: false }];
}

/** What is said of a column at step k ≥ 0: the mean of a gate, else the 2-norm. */
export function gateSummary({ values, isShare }: GateColumn, step: number, units: number): number {
  const column = rowOf(values, step, units);
  if (!isShare) return euclideanNorm(column);
  return column.reduce((sum, value) => sum + value, 0) / units;
}

const PARTS: Readonly<
  Record<GradientAnalysis['network']['cell'], Partial<Record<GateName, readonly TermId[]>>>
> = {
  rnn: {},
  lstm: { i: ['writtenTerm'], g: ['writtenTerm'], f: ['keptTerm'] },
  gru: { r: ['resetTerm'], z: ['keptTerm', 'writtenTerm'], n: ['writtenTerm'] },
};

function byState(values: Float64Array, units: number): Float64Array {
  const shades = new Float64Array(values.length + units).fill(NaN, 0, units);
  shades.set(values, units);
  return shades;
}
