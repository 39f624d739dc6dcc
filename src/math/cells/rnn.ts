/** The vanilla RNN: s_t = f(U x_t + W s_{t−1} + b) (Britz, RNN Tutorial, part 3). One gate, which is the state itself. */
import { activations } from '../activations/activations.ts';
import { roundVector } from '../formats/roundTo.ts';
import { add } from '../linearAlgebra/elementwise.ts';
import type { Cell } from './cell.ts';

export const rnn: Cell = {
  gates: [{ name: 's', activation: null }],
  stateBlocks: 1,
  isPlain: true,
  keepsRecurrentTerm: false,
  advance(rows, recurrentTerm, bias) {
    const { value, derivative } = activations[rows.activation];
    add(rows.preActivations, recurrentTerm);
    add(rows.preActivations, bias);
    roundVector(rows.format, rows.preActivations);
    rows.gates.set(rows.preActivations.map(value));
    roundVector(rows.format, rows.gates);
    rows.derivatives.set(rows.preActivations.map(derivative));
    rows.state.set(rows.gates);
  },
  differentiate: (rows) => ({
    ofPreActivations: [[rows.derivatives]],
    ofPrevious: [[null]],
    ofRecurrentTerm: [null],
  }),
};
