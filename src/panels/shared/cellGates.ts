/** The gates of a cell as the panels show them: gates that let through a share first, then what is written. */
import type { ActivationName } from '../../math/activations/activations.ts';
import { cells, type CellName } from '../../math/cells/cells.ts';
import type { TermId } from '../../store/terms.ts';

const terms = {
  i: 'inputGate',
  f: 'forgetGate',
  g: 'candidate',
  o: 'outputGate',
  r: 'resetGate',
  z: 'updateGate',
  n: 'candidate',
} as const satisfies Record<string, TermId>;

export type GateName = keyof typeof terms;

export type CellGate = {
  readonly name: GateName;
  /** Where its block stands among the cell's gates. */
  readonly index: number;
  /** The term of the equations that stands for it. */
  readonly term: TermId;
  readonly activation: ActivationName;
  /** A share, 0 … 1; else a value from −1 to 1. */
  readonly isShare: boolean;
};

const known: Readonly<Record<CellName, readonly CellGate[]>> = {
  rnn: [],
  lstm: gatesIn('lstm'),
  gru: gatesIn('gru'),
};

/** Empty for the vanilla RNN, whose one gate is its state. */
export const cellGates = (cell: CellName): readonly CellGate[] => known[cell];

function gatesIn(cell: CellName): readonly CellGate[] {
  const gates = cells[cell].gates.map(({ name, activation }, index): CellGate => {
    if (!isGateName(name) || activation === null) {
      throw new Error(`The panels do not know the gate ${name} of the cell ${cell}.`);
    }
    const isShare = activation === 'sigmoid';
    return { name, index, term: terms[name], activation, isShare };
  });
  return [...gates.filter((gate) => gate.isShare), ...gates.filter((gate) => !gate.isShare)];
}

function isGateName(name: string): name is GateName {
  return Object.hasOwn(terms, name);
}
