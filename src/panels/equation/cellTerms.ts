/** The values of the terms that only a cell with gates has, or has otherwise than the vanilla RNN: log₁₀, as in equationSeries.ts. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { CellName } from '../../math/cells/cells.ts';
import { add, difference, product } from '../../math/linearAlgebra/elementwise.ts';
import { multiply, rowOf } from '../../math/linearAlgebra/matrixVector.ts';
import { euclideanNorm } from '../../math/linearAlgebra/norms.ts';
import { gatesSizeOf, stateSizeOf } from '../../math/network.ts';
import { stepRows } from '../../math/stepRows.ts';
import type { TermId } from '../../store/terms.ts';
import { cellGates } from '../shared/cellGates.ts';

type CellTerm =
  | 'inputGate'
  | 'forgetGate'
  | 'outputGate'
  | 'resetGate'
  | 'updateGate'
  | 'candidate'
  | 'resetTerm'
  | 'cellState'
  | 'keptTerm'
  | 'writtenTerm'
  | 'throughState'
  | 'throughCarry'
  | 'directPath'
  | 'gatePath';

const none: Readonly<Record<CellTerm, number>> = {
  inputGate: NaN,
  forgetGate: NaN,
  outputGate: NaN,
  resetGate: NaN,
  updateGate: NaN,
  candidate: NaN,
  resetTerm: NaN,
  cellState: NaN,
  keptTerm: NaN,
  writtenTerm: NaN,
  throughState: NaN,
  throughCarry: NaN,
  directPath: NaN,
  gatePath: NaN,
};

type CellTerms = Readonly<Record<CellTerm, number>> & Partial<Readonly<Record<TermId, number>>>;

/** Gates as means over the units, vectors as 2-norms, and ways back as what they leave of this gradient. */
export function cellTerms(analysis: GradientAnalysis, step: number): CellTerms {
  const { cell } = analysis.network;
  if (step < 0) return none;
  switch (cell) {
    case 'rnn':
      return none;
    case 'lstm':
      return { ...none, ...gateTerms(analysis, step), ...lstmTerms(analysis, step) };
    case 'gru':
      return { ...none, ...gateTerms(analysis, step), ...gruTerms(analysis, step) };
  }
}

/** Of each gate its mean, and of the candidate its norm. */
function gateTerms({ network, forward }: GradientAnalysis, step: number) {
  const { gates, size } = stepRows(network, forward, step);
  return Object.fromEntries(
    cellGates(network.cell).map(({ term, index, isShare }) => {
      const values = rowOf(gates, index, size);
      const sum = values.reduce((total, value) => total + value, 0);
      return [term, Math.log10(isShare ? sum / size : euclideanNorm(values))];
    }),
  );
}

function lstmTerms({ network, forward, followed }: GradientAnalysis, step: number) {
  const { gates, previous, state, size } = stepRows(network, forward, step);
  const gate = gateIn(network.cell, gates, size);
  const start = followed.log10Signal[step + 1] ?? NaN;
  return {
    cellState: log10Norm(rowOf(state, 1, size)),
    keptTerm: log10Norm(product(gate('f'), rowOf(previous, 1, size))),
    writtenTerm: log10Norm(product(gate('i'), gate('g'))),
    throughState: (followed.log10Hidden?.[step] ?? NaN) - start,
    throughCarry: (followed.log10Carry?.[step] ?? NaN) - start,
  };
}

/** U x, W s and the biases are those of r and z: the candidate has a row of its own. */
function gruTerms(analysis: GradientAnalysis, step: number) {
  const { network, forward, inputs } = analysis;
  const { gates, previous, recurrentTerm, size } = stepRows(network, forward, step);
  const gate = gateIn(network.cell, gates, size);
  const inputTerm = new Float64Array(gatesSizeOf(network));
  multiply(network.inputWeights, rowOf(inputs, step, network.inputSize), inputTerm);
  const bias = Float64Array.from(network.bias);
  add(bias, network.recurrentBias);
  const ofShares = (stacked: Float64Array) => log10Norm(stacked.subarray(0, 2 * size));
  return {
    preActivation: NaN,
    inputTerm: ofShares(inputTerm),
    recurrentTerm: ofShares(difference(recurrentTerm, network.recurrentBias)),
    bias: ofShares(bias),
    resetTerm: log10Norm(product(gate('r'), rowOf(recurrentTerm, 2, size))),
    writtenTerm: log10Norm(
      product(
        gate('z').map((z) => 1 - z),
        gate('n'),
      ),
    ),
    keptTerm: log10Norm(product(gate('z'), previous)),
    ...gruPaths(analysis, step, gate('z')),
  };
}

/** g(t,k−1) = z∘g(t,k), past all gates, plus the rest, through them and W. */
function gruPaths({ network, followed }: GradientAnalysis, step: number, update: Float64Array) {
  const { errorSignals, errorExponents } = followed;
  const size = stateSizeOf(network);
  const signal = rowOf(errorSignals, step + 1, size);
  const scale = 2 ** ((errorExponents[step] ?? NaN) - (errorExponents[step + 1] ?? NaN));
  const arrived = rowOf(errorSignals, step, size).map((entry) => scale * entry);
  const direct = product(update, signal);
  const whole = euclideanNorm(signal);
  return {
    directPath: Math.log10(euclideanNorm(direct) / whole),
    gatePath: Math.log10(euclideanNorm(difference(arrived, direct)) / whole),
  };
}

const log10Norm = (vector: Float64Array) => Math.log10(euclideanNorm(vector));

/** A gate's values at this step, by its letter. */
const gateIn = (cell: CellName, gates: Float64Array, size: number) => (name: string) => {
  const gate = cellGates(cell).find((candidate) => candidate.name === name);
  if (gate === undefined) throw new Error(`The ${cell} has no gate ${name}.`);
  return rowOf(gates, gate.index, size);
};
