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
});
