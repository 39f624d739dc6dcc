import { describe, expect, it } from 'vitest';
import type { Params } from '../../store/parameters.ts';
import { markupOf } from '../shared/markup.fixture.tsx';
import { EquationPanel } from './EquationPanel.tsx';

/** The terms with the values under them. */
function terms(choices: Partial<Params>): Record<string, string> {
  const setting = { w: 0.8, u: 1, v: 1, n: 12, seed: 7, ...choices };
  const markup = markupOf(<EquationPanel />, setting);
  const found = markup.matchAll(/data-term="(\w+)"[^]*?class="equation-value">([^<]*)</g);
  return Object.fromEntries(Array.from(found, ([, id = '', value = '']) => [id, value]));
}

describe('the equations', () => {
  it('have the values of the step under their terms', () => {
    expect(terms({ k: 4 })).toEqual({
      signal: '0.037',
      lossSignal: '1.0',
      product: '0.087',
      stepJacobian: '× 0.41',
      derivative: '× 0.67',
      weights: '× 0.61',
      preActivation: '3.9',
      inputTerm: '3.7',
      recurrentTerm: '1.7',
      bias: '0',
      state: '2.0',
      loss: '2.2',
      probability: '0.11',
    });
  });

  it('have only the gradient’s arrival and the state at the initial state', () => {
    expect(Object.keys(terms({ k: -1 }))).toEqual(['signal', 'lossSignal', 'product', 'state']);
  });

  it('have only the forward pass after the followed loss', () => {
    const shown = Object.keys(terms({ loss: 'all', t: 3, k: 7 }));
    expect(shown).toContain('preActivation');
    expect(shown).not.toContain('signal');
  });

  it('show a dash where a term has no value, and 0 where it is 0', () => {
    expect(terms({ act: 'relu', b: -5, k: 9 })).toMatchObject({
      stepJacobian: '× 0',
      derivative: '× 0',
      weights: '× –',
      state: '0',
    });
  });

  it('are each cell’s own chain', () => {
    const backward = ['signal', 'lossSignal', 'product', 'stepJacobian'];
    const loss = ['loss', 'probability'];
    expect(Object.keys(terms({ cell: 'lstm', k: 4 }))).toEqual([
      ...backward,
      ...['throughState', 'throughCarry', 'preActivation', 'inputTerm', 'recurrentTerm', 'bias'],
      ...['inputGate', 'forgetGate', 'outputGate', 'candidate'],
      ...['cellState', 'keptTerm', 'writtenTerm', 'state', ...loss],
    ]);
    expect(Object.keys(terms({ cell: 'gru', k: 4 }))).toEqual([
      ...backward,
      ...['directPath', 'gatePath', 'resetGate', 'updateGate', 'inputTerm', 'recurrentTerm'],
      ...['bias', 'candidate', 'resetTerm', 'state', 'writtenTerm', 'keptTerm', ...loss],
    ]);
  });

  it('have a value under every term of every cell', () => {
    for (const cell of ['lstm', 'gru'] as const) {
      expect(Object.values(terms({ cell, k: 4 })).filter((value) => value.includes('–'))).toEqual(
        [],
      );
    }
  });

  it('of a feed-forward net have an input at the first layer alone', () => {
    expect(Object.keys(terms({ tied: 'off', k: 0 }))).toContain('inputTerm');
    expect(Object.keys(terms({ tied: 'off', k: 1 }))).not.toContain('inputTerm');
  });

  it('say with the name of the figure which step they are for', () => {
    expect(markupOf(<EquationPanel />, { k: 2 })).toContain('aria-label="Equation, step 2, “who”"');
  });
});
