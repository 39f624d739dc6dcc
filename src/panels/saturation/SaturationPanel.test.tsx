import { describe, expect, it } from 'vitest';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { SaturationPanel } from './SaturationPanel.tsx';

const shown = (choices: Partial<Params>) =>
  textOf(markupOf(<SaturationPanel />, { w: 0.8, u: 1, n: 12, seed: 7, ...choices }));

describe('the saturation panel', () => {
  it('counts the saturated units of the step, and averages f′', () => {
    expect(shown({ k: 2 })).toMatch(/4 of 12 units saturated · mean f′ 0\.\d\d/);
    expect(shown({ k: 2, act: 'relu', b: -5 })).toContain(
      '12 of 12 units saturated · mean f′ 0.00',
    );
    expect(shown({ k: 2, act: 'identity' })).toContain('0 of 12 units saturated · mean f′ 1.00');
  });

  it('says that the initial state has no pre-activation', () => {
    const text = shown({ k: -1 });
    expect(text).toContain('The initial state has no pre-activation');
    expect(text).not.toContain('units saturated');
  });

  it('shows the gate that decides what is kept, and counts all of them', () => {
    const lstm = shown({ cell: 'lstm', k: 2 });
    expect(lstm).toMatch(/\d+ of 12 units saturated · mean σ′ 0\.\d\d/);
    expect(lstm).toMatch(/Saturated of 12: i \d+ · f \d+ · o \d+ · g \d+/);
    expect(shown({ cell: 'gru', k: 2 })).toMatch(/Saturated of 12: r \d+ · z \d+ · s̃ \d+/);
    expect(shown({ k: 2 })).not.toContain('Saturated of');
  });

  it('names the activation where an embedded page has no control for it', () => {
    const embedded = (choices: Partial<Params>) =>
      markupOf(<SaturationPanel />, choices, undefined, 'embed');
    const given = embedded({ controls: ['w'], act: 'leaky', k: 2 });
    expect(given).not.toContain('<select');
    expect(textOf(given)).toContain('step 2 · f = leaky ReLU');
    const chosen = embedded({ controls: ['act'], act: 'leaky' });
    expect(chosen).toContain('<select');
    expect(textOf(chosen)).not.toContain('f = leaky');
    const gates = embedded({ controls: [], cell: 'lstm' });
    expect(gates).toContain('aria-label="forget gate f"');
    expect(textOf(gates)).not.toContain('f = ');
  });

  it('offers the gates of a cell that has them, and activations only to one that chooses', () => {
    const markup = (choices: Partial<Params>) => markupOf(<SaturationPanel />, choices);
    expect(markup({ cell: 'lstm' })).toContain('aria-label="forget gate f"');
    expect(markup({ cell: 'lstm' })).not.toContain('<select');
    expect(markup({})).toContain('<select');
  });
});
