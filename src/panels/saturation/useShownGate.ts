import { useState } from 'react';
import type { ActivationName } from '../../math/activations/activations.ts';
import type { CellName } from '../../math/cells/cells.ts';
import type { Network } from '../../math/network.ts';
import type { TermId } from '../../store/terms.ts';
import { cellGates, type GateName } from '../shared/cellGates.ts';

/** What the panel shows: the one curve of the vanilla RNN, or a gate. */
export type ShownGate = {
  /** Null for the vanilla RNN. */
  readonly name: GateName | null;
  /** Its place among the cell's gates. */
  readonly index: number;
  readonly activation: ActivationName;
  /** The term that its dots light up. */
  readonly term: TermId;
};

/** The gate that decides how much of the past is kept. */
const FIRST: Readonly<Record<CellName, GateName | null>> = { rnn: null, lstm: 'f', gru: 'z' };

/** The gate that the reader chose, as far as this cell has it. */
export function useShownGate(
  network: Pick<Network, 'cell' | 'activation'> | null,
): readonly [ShownGate | null, (name: GateName) => void] {
  const [wanted, setWanted] = useState<GateName | null>(null);
  if (network === null) return [null, setWanted];
  const { cell, activation } = network;
  const gates = cellGates(cell);
  const gate =
    gates.find(({ name }) => name === wanted) ?? gates.find(({ name }) => name === FIRST[cell]);
  return [gate ?? { name: null, index: 0, activation, term: 'derivative' }, setWanted];
}
