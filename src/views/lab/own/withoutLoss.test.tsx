import { describe, expect, it } from 'vitest';
import { exampleNetwork } from '../../../store/ownWeights.fixture.ts';
import { keepOwnNetwork } from '../../../store/keepOwnNetwork.ts';
import type { Params } from '../../../store/parameters.ts';
import { EquationPanel } from '../../../panels/equation/EquationPanel.tsx';
import { ReadoutPanel } from '../../../panels/readout/ReadoutPanel.tsx';
import { SaturationPanel } from '../../../panels/saturation/SaturationPanel.tsx';
import { markupOf, textOf } from '../../../panels/shared/markup.fixture.tsx';

const own = (cell: 'rnn' | 'lstm' | 'gru'): Partial<Params> => ({
  own: keepOwnNetwork(`without ${cell}`, exampleNetwork(cell, 4, 3)).name,
  T: 8,
  k: 4,
});

describe('a network without a read-out', () => {
  it('is spoken of by its Jacobian products, and no gradient or loss is', () => {
    const said = textOf(markupOf(<ReadoutPanel />, own('gru')));
    expect(said).toMatch(
      /‖∂s₇\/∂s₄‖ = .+: of a change at step 4 at most this much is left at step 7/,
    );
    expect(said).not.toMatch(/gradient|loss/i);
    const joint = textOf(markupOf(<ReadoutPanel />, { ...own('lstm'), k: 6 }));
    expect(joint).toMatch(/‖∂\(s, c\)₇\/∂\(s, c\)₆‖ = .+, one step on\./);
  });

  it('has no loss in its equations', () => {
    const markup = markupOf(<EquationPanel />, own('lstm'));
    expect(markup).toContain('Jacobian product, spectral norm');
    expect(markup).not.toMatch(/loss step|probability of the target|factor of each step/);
  });

  it('has the activation of its file, and no choice of another', () => {
    expect(markupOf(<SaturationPanel />, own('rnn'))).not.toContain('<select');
    expect(markupOf(<SaturationPanel />, {})).toContain('<select');
  });
});
