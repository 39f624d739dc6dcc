/**
 * The LSTM as torch.nn.LSTM defines it, with one bias (Hochreiter and Schmidhuber 1997; Gers et al. 2000): gates i, f,
 * g, o;  c_t = f∘c_{t−1} + i∘g,  s_t = o∘tanh c_t. The state is (s, c), and its derivative the joint one.
 */
import { sigmoid } from '../activations/sigmoid.ts';
import { tanh } from '../activations/tanh.ts';
import { roundVector } from '../formats/roundTo.ts';
import { add, product } from '../linearAlgebra/elementwise.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import type { Cell, StepRows } from './cell.ts';

/** Where the blocks of the gates and of the state stand. */
const INPUT = 0;
const FORGET = 1;
const CANDIDATE = 2;
const OUTPUT = 3;
const CELL_STATE = 1;

export const lstm: Cell = {
  gates: [
    { name: 'i', activation: 'sigmoid' },
    { name: 'f', activation: 'sigmoid' },
    { name: 'g', activation: 'tanh' },
    { name: 'o', activation: 'sigmoid' },
  ],
  stateBlocks: 2,
  isPlain: false,
  keepsRecurrentTerm: false,
  advance(rows, recurrentTerm, bias) {
    add(rows.preActivations, recurrentTerm);
    add(rows.preActivations, bias);
    roundVector(rows.format, rows.preActivations);
    for (const gate of [INPUT, FORGET, CANDIDATE, OUTPUT]) {
      const { value, derivative } = gate === CANDIDATE ? tanh : sigmoid;
      const preActivation = rowOf(rows.preActivations, gate, rows.size);
      rowOf(rows.gates, gate, rows.size).set(preActivation.map(value));
      rowOf(rows.derivatives, gate, rows.size).set(preActivation.map(derivative));
    }
    roundVector(rows.format, rows.gates);
    const [input, forget, candidate, output] = gatesOf(rows);
    const cellState = product(forget, rowOf(rows.previous, CELL_STATE, rows.size));
    add(cellState, product(input, candidate));
    roundVector(rows.format, cellState);
    rows.state.set(product(output, cellState.map(tanh.value)));
    rows.state.set(cellState, rows.size);
    roundVector(rows.format, rows.state);
  },
  differentiate(rows) {
    const [input, forget, candidate, output] = gatesOf(rows);
    const slope = (gate: number) => rowOf(rows.derivatives, gate, rows.size);
    const cellState = rowOf(rows.state, CELL_STATE, rows.size);
    const throughOutput = product(output, cellState.map(tanh.derivative));
    const cellByGate = [
      product(candidate, slope(INPUT)),
      product(rowOf(rows.previous, CELL_STATE, rows.size), slope(FORGET)),
      product(input, slope(CANDIDATE)),
    ];
    return {
      ofPreActivations: [
        [
          ...cellByGate.map((diagonal) => product(throughOutput, diagonal)),
          product(cellState.map(tanh.value), slope(OUTPUT)),
        ],
        [...cellByGate, null],
      ],
      ofPrevious: [
        [null, product(throughOutput, forget)],
        [null, forget],
      ],
      ofRecurrentTerm: [null, null, null, null],
    };
  },
};

/** f_t, the values of the forget gate: ∂c_t/∂c_{t−1} along the cell path alone. */
export function forgetGateOf({ gates, size }: Pick<StepRows, 'gates' | 'size'>): Float64Array {
  return rowOf(gates, FORGET, size);
}

function gatesOf({ gates, size }: StepRows) {
  return [
    rowOf(gates, INPUT, size),
    rowOf(gates, FORGET, size),
    rowOf(gates, CANDIDATE, size),
    rowOf(gates, OUTPUT, size),
  ] as const;
}
