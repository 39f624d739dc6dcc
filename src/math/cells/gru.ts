/**
 * The GRU as torch.nn.GRU defines it (after Cho et al. 2014, with the reset gate behind the recurrent product): gates
 * r, z, n;  a_n = U_n x_t + b_n + r∘(W_n s_{t−1} + b_h,n),  s_t = (1 − z)∘n + z∘s_{t−1}.
 */
import { sigmoid } from '../activations/sigmoid.ts';
import { tanh } from '../activations/tanh.ts';
import { roundVector } from '../formats/roundTo.ts';
import { add, difference, product } from '../linearAlgebra/elementwise.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import type { Cell, StepRows } from './cell.ts';

/** Where the blocks of the gates stand. */
const RESET = 0;
const UPDATE = 1;
const CANDIDATE = 2;

export const gru: Cell = {
  gates: [
    { name: 'r', activation: 'sigmoid' },
    { name: 'z', activation: 'sigmoid' },
    { name: 'n', activation: 'tanh' },
  ],
  stateBlocks: 1,
  isPlain: false,
  keepsRecurrentTerm: true,
  advance(rows, recurrentTerm, bias) {
    rows.recurrentTerm.set(recurrentTerm);
    for (const gate of [RESET, UPDATE, CANDIDATE]) {
      const { value, derivative } = gate === CANDIDATE ? tanh : sigmoid;
      const preActivation = rowOf(rows.preActivations, gate, rows.size);
      const recurrent = rowOf(recurrentTerm, gate, rows.size);
      const reset = rowOf(rows.gates, RESET, rows.size);
      add(preActivation, gate === CANDIDATE ? product(reset, recurrent) : recurrent);
      add(preActivation, rowOf(bias, gate, rows.size));
      roundVector(rows.format, preActivation);
      const values = preActivation.map(value);
      roundVector(rows.format, values);
      rowOf(rows.gates, gate, rows.size).set(values);
      rowOf(rows.derivatives, gate, rows.size).set(preActivation.map(derivative));
    }
    rows.state.set(product(oneMinusUpdate(rows), rowOf(rows.gates, CANDIDATE, rows.size)));
    add(rows.state, product(rowOf(rows.gates, UPDATE, rows.size), rows.previous));
    roundVector(rows.format, rows.state);
  },
  differentiate(rows) {
    const slope = (gate: number) => rowOf(rows.derivatives, gate, rows.size);
    const candidate = rowOf(rows.gates, CANDIDATE, rows.size);
    const ofCandidate = product(oneMinusUpdate(rows), slope(CANDIDATE));
    const ofReset = product(rowOf(rows.recurrentTerm, CANDIDATE, rows.size), slope(RESET));
    return {
      ofPreActivations: [
        [
          product(ofCandidate, ofReset),
          product(difference(rows.previous, candidate), slope(UPDATE)),
          ofCandidate,
        ],
      ],
      ofPrevious: [[rowOf(rows.gates, UPDATE, rows.size)]],
      ofRecurrentTerm: [null, null, rowOf(rows.gates, RESET, rows.size)],
    };
  },
};

/** 1 − z = σ(−a_z), from a: near z = 1 the difference would have no digits left. */
function oneMinusUpdate({ preActivations, size }: StepRows): Float64Array {
  return rowOf(preActivations, UPDATE, size).map((a) => sigmoid.value(-a));
}
