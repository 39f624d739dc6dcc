import { describe, expect, it } from 'vitest';
import {
  feedForward,
  gru,
  lstm,
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

describe('the values of a cell with gates', () => {
  const mean = (gate: Float64Array) => gate.reduce((sum, value) => sum + value, 0) / gate.length;
  const norm = (vector: Float64Array) => Math.hypot(...vector);
  /** Block `gate` of step k of the gates' values. */
  const gateAt = ({ analysis }: ReturnType<typeof lstm>, gates: number, gate: number, k: number) =>
    analysis.forward.gates.subarray(12 * (gates * k + gate), 12 * (gates * k + gate + 1));

  it('of the LSTM are its gates and what they keep and write', () => {
    const run = lstm();
    const k = 4;
    const [i, f, g, o] = [0, 1, 2, 3].map((gate) => gateAt(run, 4, gate, k));
    const state = run.analysis.forward.states.subarray(24 * (k + 1), 24 * (k + 2));
    const before = run.analysis.forward.states.subarray(24 * k + 12, 24 * (k + 1));
    if (!i || !f || !g || !o) throw new Error('A gate is missing.');
    expectValues(values(run.analysis, run.products, k), {
      inputGate: mean(i),
      forgetGate: mean(f),
      outputGate: mean(o),
      candidate: norm(g),
      cellState: norm(state.subarray(12)),
      keptTerm: norm(f.map((value, unit) => value * (before[unit] ?? NaN))),
      writtenTerm: norm(i.map((value, unit) => value * (g[unit] ?? NaN))),
      state: norm(o.map((value, unit) => value * Math.tanh(state[12 + unit] ?? NaN))),
      derivative: NaN,
      weights: NaN,
      resetGate: NaN,
    });
  });

  it('of the LSTM split each step back into s and c, whose squares make up the whole', () => {
    const { analysis, products } = lstm();
    for (let k = 0; k <= 9; k++) {
      const { throughState, throughCarry, stepJacobian } = values(analysis, products, k);
      expect(Math.hypot(throughState, throughCarry)).toBeCloseTo(stepJacobian, 9);
    }
  });

  it('of the GRU are its gates, and a state that is a mixture by z', () => {
    const run = gru();
    const k = 4;
    const [r, z, n] = [0, 1, 2].map((gate) => gateAt(run, 3, gate, k));
    const before = run.analysis.forward.states.subarray(12 * k, 12 * (k + 1));
    if (!r || !z || !n) throw new Error('A gate is missing.');
    const recurrent = run.analysis.forward.recurrentTerms.subarray(36 * k + 24, 36 * (k + 1));
    const kept = z.map((value, unit) => value * (before[unit] ?? NaN));
    const written = z.map((value, unit) => (1 - value) * (n[unit] ?? NaN));
    expectValues(values(run.analysis, run.products, k), {
      resetGate: mean(r),
      updateGate: mean(z),
      candidate: norm(n),
      resetTerm: norm(r.map((value, unit) => value * (recurrent[unit] ?? NaN))),
      keptTerm: norm(kept),
      writtenTerm: norm(written),
      state: norm(kept.map((value, unit) => value + (written[unit] ?? NaN))),
      preActivation: NaN,
      cellState: NaN,
    });
  });

  it('of the GRU bound each step back by what goes past the gates and what goes through them', () => {
    const { analysis, products } = gru({ recurrentScale: 2 });
    for (let k = 0; k <= 9; k++) {
      const { directPath, gatePath, stepJacobian } = values(analysis, products, k);
      expect(stepJacobian).toBeLessThanOrEqual(directPath + gatePath + 1e-12);
      expect(stepJacobian).toBeGreaterThanOrEqual(Math.abs(directPath - gatePath) - 1e-12);
    }
  });

  it('of the GRU without recurrent weights are the update gate alone', () => {
    const { analysis, products } = gru({ recurrentScale: 0 });
    const { directPath, gatePath, stepJacobian } = values(analysis, products, 5);
    expect(gatePath).toBeCloseTo(0, 12);
    expect(directPath).toBeCloseTo(stepJacobian, 12);
  });

  it('are none of theirs in a feed-forward net, whose bias and weights are the layer’s', () => {
    const { analysis, products } = feedForward({ bias: 0.5 });
    const at = values(analysis, products, 3);
    expect(at.bias).toBeCloseTo(0.5 * Math.sqrt(12), 9);
    expect(at.inputTerm).toBe(0);
    expect(at.derivative * at.weights).toBeCloseTo(at.stepJacobian, 9);
    expect(at.forgetGate).toBeNaN();
  });
});
