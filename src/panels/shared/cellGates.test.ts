import { describe, expect, it } from 'vitest';
import { cells } from '../../math/cells/cells.ts';
import { cellGates } from './cellGates.ts';

describe('the gates of a cell', () => {
  it('are all of them, each at its place among the engine’s', () => {
    for (const cell of ['lstm', 'gru'] as const) {
      const gates = cellGates(cell);
      expect(gates).toHaveLength(cells[cell].gates.length);
      for (const { name, index, activation } of gates) {
        expect(cells[cell].gates[index]).toEqual({ name, activation });
      }
    }
  });

  it('have the shares first and what is written last', () => {
    expect(cellGates('lstm').map(({ isShare }) => isShare)).toEqual([true, true, true, false]);
    expect(cellGates('gru').map(({ isShare }) => isShare)).toEqual([true, true, false]);
  });

  it('are none for the vanilla RNN', () => {
    expect(cellGates('rnn')).toEqual([]);
  });
});
