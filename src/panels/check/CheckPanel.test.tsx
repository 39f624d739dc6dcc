import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../math/analyse.ts';
import { finish } from '../../math/slices.ts';
import { toNetworkSource } from '../../store/derived.ts';
import type { LabState } from '../../store/labState.ts';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { CheckPanel } from './CheckPanel.tsx';

const ask = (state: LabState) => state.checkGradient();

/** Asks, and lets the engine itself answer; the check is the second request of the lab. */
const askAndAnswer = (state: LabState) => {
  ask(state);
  state.handlers.onCheck(2, finish(createAnalyser().check(toNetworkSource(state.params))));
};

const shown = (choices: Partial<Params>, act: (state: LabState) => void = askAndAnswer) =>
  textOf(markupOf(<CheckPanel />, choices, act));

describe('the gradient check', () => {
  it('names the error of every parameter, and says that BPTT is right', () => {
    const text = shown({ cell: 'gru', n: 3 });
    expect(text).toMatch(/agree: of 188 entries none is off by more than \d\.\d×10⁻[⁸⁹]/);
    for (const name of ['U', 'W', 'V', 'b', 'b_h', 'b_V']) {
      expect(text).toContain(`${name}: largest relative error `);
    }
  });

  it('says that a kink is in the way of some entries', () => {
    expect(shown({ act: 'relu', input: 'zero', T: 6, n: 3 })).toContain(
      'At 3 of 68 entries a ReLU has its kink within reach',
    );
  });

  it('says that there is nothing to compare where the loss is not finite', () => {
    const overflow = { act: 'identity', n: 1, w: 10, seed: 291, input: 'random', T: 200 } as const;
    expect(shown(overflow)).toContain('not finite: there is nothing to compare');
  });

  it('has a button that is at rest until the answer comes, and nothing to show before it', () => {
    const before = shown({}, () => undefined);
    expect(before).toContain('Check the gradient');
    expect(before).toContain('W: not checked yet');
    expect(shown({}, ask)).toContain('Checking …');
  });
});
