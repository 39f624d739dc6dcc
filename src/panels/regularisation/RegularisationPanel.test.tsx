import { describe, expect, it } from 'vitest';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { RegularisationPanel } from './RegularisationPanel.tsx';

const shown = (choices: Partial<Params>) => textOf(markupOf(<RegularisationPanel />, choices));

describe('the regularisation panel', () => {
  it('says how large each term is, and what they make of ∂E/∂W', () => {
    const text = shown({ l2: 0.01, omega: 0.1 });
    for (const row of ['‖∂E/∂W‖ = 1.88', '‖λW‖ = 0.0175', '‖λ∂Ω/∂W‖ = 0.451', '‖sum‖ = 1.96']) {
      expect(text).toContain(row);
    }
    expect(text).toContain('turned by 13.0° from ∂E/∂W');
  });

  it('says which way Ω moves the ratios and W', () => {
    expect(shown({})).toMatch(/their mean is 0\.402.*by \+6\.6×10⁻³\. W grows/);
    expect(shown({ w: 3, u: 0.001 })).toMatch(/their mean is 2\.43.*by −0\.037\. W shrinks/);
  });

  it('has a sentence for every other state of Ω and of the gradient', () => {
    expect(shown({})).toContain('nothing is added');
    expect(shown({ cell: 'lstm', l2: 0.1, omega: 1 })).toContain('here L2 alone applies');
    expect(shown({ act: 'relu', b: -5 })).toContain('no direction to push W in');
    const overflow = { act: 'identity', n: 1, w: 10, seed: 291, input: 'random', T: 200 } as const;
    expect(shown({ ...overflow, l2: 0.1 })).toContain('Not finite');
    expect(shown({ ...overflow, l2: 0.1 })).toContain('Ω is not finite either');
  });
});
