import { describe, expect, it } from 'vitest';
import { analysedSetting, gru, lstm } from '../shared/analysed.fixture.ts';
import { gateColumns, gateSummary } from './gateColumns.ts';
import { stateShades } from './networkLayout.ts';

describe('the columns beside a state', () => {
  it('are the gates of the cell, shares first, and the LSTM’s cell state', () => {
    const ids = (run: ReturnType<typeof lstm>) => gateColumns(run.analysis).map(({ id }) => id);
    expect(ids(lstm())).toEqual(['i', 'f', 'o', 'g', 'c']);
    expect(ids(gru())).toEqual(['r', 'z', 'n']);
    expect(ids(analysedSetting())).toEqual([]);
  });

  it('have in each row what its unit’s gate has, and nothing before step 0', () => {
    const { analysis } = lstm();
    const forget = gateColumns(analysis).find(({ id }) => id === 'f');
    expect(forget?.shades).toHaveLength(11 * 12);
    expect(forget?.shades.slice(0, 12).every(Number.isNaN)).toBe(true);
    for (const [step, unit] of [
      [0, 0],
      [4, 7],
      [9, 11],
    ] as const) {
      const gate = analysis.forward.gates[step * 48 + 12 + unit];
      expect(forget?.shades[(step + 1) * 12 + unit]).toBe(gate);
    }
  });

  it('make up the state: s = o ∘ tanh c', () => {
    const { analysis } = lstm();
    const columns = gateColumns(analysis);
    const valueOf = (name: string, index: number) =>
      columns.find(({ id }) => id === name)?.values[index] ?? NaN;
    stateShades(analysis)
      .subarray(12)
      .forEach((s, index) => {
        expect(valueOf('o', index) * Math.tanh(valueOf('c', index))).toBeCloseTo(s, 12);
      });
  });

  it('draw a cell state of any size within −1 … 1, in the order of its values', () => {
    const cell = gateColumns(lstm({ forgetBias: 10, bias: 3 }).analysis).find(
      ({ id }) => id === 'c',
    );
    if (cell === undefined) throw new Error('There is no cell state.');
    const shades = cell.shades.subarray(12);
    expect(Math.max(...cell.values)).toBeGreaterThan(2);
    expect(Math.max(...shades.map(Math.abs))).toBeCloseTo(1, 12);
    const largest = cell.values.indexOf(Math.max(...cell.values));
    expect(shades[largest]).toBe(Math.max(...shades));
  });

  it('are summed up as the mean of a gate, and the norm of what is written', () => {
    const { analysis } = gru({ inputScale: 0, recurrentScale: 0, bias: 0.5 });
    const summaries = gateColumns(analysis).map((gate) => gateSummary(gate, 3, 12));
    expect(summaries[0]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
    expect(summaries[2]).toBeCloseTo(Math.tanh(0.5) * Math.sqrt(12), 12);
  });
});
