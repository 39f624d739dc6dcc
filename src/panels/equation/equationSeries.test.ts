import { describe, expect, it } from 'vitest';
import {
  analysedSetting,
  dead,
  diagonal,
  exploding,
  smallest,
} from '../shared/analysed.fixture.ts';
import type { TermId } from '../../store/terms.ts';
import { equationValues, stepRatios } from './equationSeries.ts';

/** What the terms have as values, logarithms undone. */
function values(...[analysis, products, step]: Parameters<typeof equationValues>) {
  const { log10 } = equationValues(analysis, products, step);
  const entries = Object.entries(log10).map(([id, log]) => [id, 10 ** log]);
  return Object.fromEntries(entries) as Record<TermId, number>;
}

function expectValues(actual: Record<TermId, number>, expected: Partial<Record<TermId, number>>) {
  for (const [id, value] of Object.entries(expected)) {
    const got = actual[id as TermId];
    if (Number.isNaN(value)) expect(got, id).toBeNaN();
    else expect(got, id).toBeCloseTo(value, 9);
  }
}

describe('the values of the equations', () => {
  it('are those of a net worked out by hand', () => {
    // s_k = 2 − 2^−k in the first unit, 0 in the second; t = 3; ŷ_3 = softmax(15/8, 0), y_3 is the second.
    const { analysis, products } = diagonal(0.5, 4);
    const probability = 1 / (1 + Math.exp(15 / 8));
    const atLoss = Math.SQRT2 * (1 - probability);
    expectValues(values(analysis, products, 1), {
      preActivation: 1.5,
      inputTerm: 1,
      recurrentTerm: 0.5,
      bias: 0,
      state: 1.5,
      probability,
      loss: -Math.log(probability),
      lossSignal: atLoss,
      signal: atLoss / 4,
      product: 1 / 4,
      stepJacobian: 0.5,
      derivative: 1,
      weights: 0.5,
    });
    expect(equationValues(analysis, products, 1).relative).toBeCloseTo(Math.log10(1 / 4), 12);
  });

  it('belong to the step: its input, its bias and the state before it', () => {
    const { analysis, products } = diagonal(0.5, 3, {
      inputs: [3, 4, 0, 0, 6, 8],
      bias: Float64Array.of(0, 2),
    });
    // s_0 = (3, 6), s_1 = (1.5, 5), s_2 = (6.75, 12.5)
    expectValues(values(analysis, products, 0), { inputTerm: 5, recurrentTerm: 0, bias: 2 });
    expectValues(values(analysis, products, 1), {
      inputTerm: 0,
      recurrentTerm: Math.hypot(1.5, 3),
      preActivation: Math.hypot(1.5, 5),
      state: Math.hypot(1.5, 5),
    });
    expectValues(values(analysis, products, 2), {
      inputTerm: 10,
      recurrentTerm: Math.hypot(0.75, 2.5),
      state: Math.hypot(6.75, 12.5),
    });
  });

  it.each([
    ['the first view', () => analysedSetting()],
    ['sigmoid units', () => analysedSetting({ activation: 'sigmoid', bias: 'centred' })],
    ['an exploding net', exploding],
    ['a single unit', smallest],
  ])('equal the analysis at every step of %s', (_, make) => {
    const { analysis, products } = make();
    const { followed } = analysis;
    for (let k = -1; k <= followed.step; k++) {
      const { log10, relative } = equationValues(analysis, products, k);
      expect(log10.signal).toBe(followed.log10Signal[k + 1]);
      expect(log10.lossSignal).toBe(followed.log10Signal[followed.step + 1]);
      expect(log10.product).toBe(products.log10Spectral[k + 1]);
      expect(log10.loss).toBe(Math.log10(analysis.forward.stepLosses[followed.step] ?? NaN));
      expect(relative).toBeCloseTo(log10.signal - log10.lossSignal, 9);
      if (k < 0) continue;
      expect(log10.stepJacobian).toBeCloseTo(log10.derivative + log10.weights, 9);
      const before = equationValues(analysis, products, k - 1).log10.signal;
      expect(log10.signal + log10.stepJacobian).toBeCloseTo(before, 9);
    }
  });

  it('of the loss are those of the followed step, whichever step is looked at', () => {
    const { analysis, products } = analysedSetting({ placement: 'all' }, 3);
    for (const k of [-1, 2, 8]) {
      const { loss, probability } = values(analysis, products, k);
      expect(loss).toBeCloseTo(-Math.log(probability), 9);
      expect(loss).toBeCloseTo(analysis.forward.stepLosses[3] ?? NaN, 9);
    }
  });

  it('of the initial state are its own alone', () => {
    const { analysis, products } = analysedSetting();
    expectValues(values(analysis, products, -1), {
      preActivation: NaN,
      inputTerm: NaN,
      recurrentTerm: NaN,
      state: 0,
      stepJacobian: NaN,
      derivative: NaN,
      weights: NaN,
    });
    expect(values(analysis, products, -1).signal).toBeGreaterThan(0);
  });

  it('after the followed loss hold no gradient, but the forward pass', () => {
    const { analysis, products } = analysedSetting({ placement: 'all' }, 3);
    const after = values(analysis, products, 7);
    expectValues(after, {
      signal: NaN,
      product: NaN,
      stepJacobian: NaN,
      derivative: NaN,
      weights: NaN,
    });
    expect(after.preActivation).toBeGreaterThan(0);
    expect(after.lossSignal).toBeGreaterThan(0);
    expect(equationValues(analysis, products, 7).relative).toBeNaN();
  });

  it('of the product wait for it', () => {
    const { analysis } = diagonal(0.5, 2);
    expect(equationValues(analysis, null, 0).log10.product).toBeNaN();
  });

  it('at a step whose units are all off are 0, except for the weights, which nothing reaches', () => {
    const { analysis, products } = dead();
    const { log10 } = equationValues(analysis, products, 9);
    expect(log10).toMatchObject({ stepJacobian: -Infinity, derivative: -Infinity, weights: NaN });
    expect(equationValues(analysis, products, 8).log10.stepJacobian).toBeNaN();
  });
});

describe('the factors of the steps back', () => {
  it('multiply to the relative gradient', () => {
    const { analysis } = analysedSetting({ placement: 'all' }, 6);
    const ratios = stepRatios(analysis);
    expect(ratios).toHaveLength(10);
    const sum = ratios.subarray(0, 7).reduce((total, log10) => total + log10, 0);
    expect(sum).toBeCloseTo(analysis.followed.log10Relative[0] ?? NaN, 9);
    expect(ratios.subarray(7).every(Number.isNaN)).toBe(true);
  });

  it('are 0 where the gradient ends, and none before', () => {
    const ratios = stepRatios(dead().analysis);
    expect(ratios[9]).toBe(-Infinity);
    expect(ratios.subarray(0, 9).every(Number.isNaN)).toBe(true);
  });

  it('are 0 where W is 0, too', () => {
    expect(stepRatios(diagonal(0, 3).analysis)[2]).toBe(-Infinity);
  });
});
