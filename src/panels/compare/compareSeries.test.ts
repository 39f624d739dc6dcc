import { describe, expect, it } from 'vitest';
import { analysedSetting, diagonal } from '../shared/analysed.fixture.ts';
import { relativeByStepsBack, stateShades } from './compareSeries.ts';

describe('a line of the comparison', () => {
  it('starts at the followed loss with 1 and reaches the initial state', () => {
    const { analysis } = diagonal(0.1, 8, { placement: 'all', followedStep: 4 });
    const values = relativeByStepsBack(analysis);
    expect(values).toHaveLength(6);
    values.forEach((value, back) => expect(value).toBeCloseTo(-back, 10));
  });
});

describe('the states of a low network row', () => {
  it('are those of s alone, up to the followed loss, for every cell', () => {
    for (const cell of ['rnn', 'gru', 'lstm'] as const) {
      const { analysis } = analysedSetting({ cell, placement: 'all' }, 5);
      const n = analysis.network.hiddenSize;
      const shades = stateShades(analysis);
      expect(shades).toHaveLength(7 * n);
      const size = cell === 'lstm' ? 2 * n : n;
      expect(shades[3 * n + 1]).toBe(analysis.forward.states[3 * size + 1]);
      expect(shades.slice(0, n).every((shade) => shade === 0)).toBe(true);
    }
  });

  it('keep within ±1 where the activation does not', () => {
    const { analysis } = analysedSetting({ activation: 'relu', recurrentScale: 3 });
    const shades = stateShades(analysis);
    expect(Math.max(...shades)).toBe(1);
    expect(Math.min(...shades)).toBeGreaterThanOrEqual(-1);
  });

  it('have none where the state is not finite', () => {
    const input = { kind: 'random', steps: 5 } as const;
    const { analysis } = analysedSetting({ activation: 'identity', recurrentScale: 1e200, input });
    expect(stateShades(analysis).some(Number.isNaN)).toBe(true);
  });
});
