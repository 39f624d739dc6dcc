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
  type Analysed,
} from '../shared/analysed.fixture.ts';
import { readoutSentence, verdictOf, type Sentence } from './readoutSentence.ts';

/** The sentence when all is drawn and step k is looked at. */
const sentence = ({ analysis }: Analysed, step: number): Sentence =>
  readoutSentence(analysis, { phase: 'backward', step: -1 }, step);

const wayBack = (run: Analysed, step: number) => {
  const said = sentence(run, step);
  if (said.kind !== 'shrinks' && said.kind !== 'grows') throw new Error(`It says ${said.kind}.`);
  return said;
};

const orthogonal = () =>
  analysedSetting({
    activation: 'identity',
    initialisation: 'orthogonal',
    recurrentScale: 1,
    input: { kind: 'random', steps: 101 },
  });

/** Two ReLU units that read (1, 1), but (−9, −9) at step 2, where both are off. */
const offAtStep2 = () =>
  diagonal(0.5, 5, { activation: 'relu', inputs: [1, 1, 1, 1, -9, -9, 1, 1, 1, 1] });

describe('the sentence on the way back', () => {
  it('says by how much the first view’s gradient shrinks, and why', () => {
    const said = wayBack(analysedSetting(), 4);
    expect(said).toMatchObject({ kind: 'shrinks', step: 4, stepsBack: 5 });
    expect(said.log10Relative).toBeCloseTo(-1.44, 2);
    expect(said.ratio).toBeCloseTo(0.52, 2);
    expect(said.saturation).toBeCloseTo(0.63, 2);
    expect(said.weights).toBeCloseTo(0.81, 2);
  });

  it('says that an exploding gradient grows, by the weights alone where nothing saturates', () => {
    const said = wayBack(exploding(), -1);
    expect(said).toMatchObject({ kind: 'grows', stepsBack: 200, saturation: 1 });
    expect(said.log10Relative).toBeCloseTo(111.89, 2);
    expect(said.ratio).toBeCloseTo(3.63, 2);
  });

  it.each([
    ['the first view', () => analysedSetting()],
    ['an earlier loss', () => analysedSetting({ placement: 'all' }, 6)],
    ['an exploding net', exploding],
    ['a single unit', smallest],
  ])('has factors that make up the ratio, and a ratio that makes up the size: %s', (_, make) => {
    const run = make();
    for (let k = -1; k < run.analysis.followed.step; k++) {
      const { ratio, saturation, weights, stepsBack, log10Relative } = wayBack(run, k);
      expect(saturation * weights).toBeCloseTo(ratio, 9);
      expect(stepsBack * Math.log10(ratio)).toBeCloseTo(log10Relative, 8);
    }
  });

  it.each([
    ['an LSTM', lstm],
    ['a GRU', gru],
  ])('has a ratio but no factors for %s, and the ratio makes up the size', (_, make) => {
    const run = make();
    for (let k = -1; k < run.analysis.followed.step; k++) {
      const { ratio, saturation, weights, stepsBack, log10Relative } = wayBack(run, k);
      expect([saturation, weights]).toEqual([NaN, NaN]);
      expect(stepsBack * Math.log10(ratio)).toBeCloseTo(log10Relative, 8);
    }
  });

  it('has factors for a feed-forward net, layer by layer', () => {
    const { ratio, saturation, weights } = wayBack(feedForward(), 2);
    expect(saturation * weights).toBeCloseTo(ratio, 9);
  });

  it('of a dead net says that nothing arrives, and that it ended at the loss step itself', () => {
    expect(sentence(dead(), 4)).toEqual({ kind: 'zero', step: 4, stepsBack: 5, stop: 9 });
  });

  it('names the step where the gradient ended, further on the way', () => {
    const run = offAtStep2();
    expect(sentence(run, 3).kind).toBe('shrinks');
    expect(sentence(run, 2).kind).toBe('shrinks');
    expect(sentence(run, 1)).toEqual({ kind: 'zero', step: 1, stepsBack: 3, stop: 2 });
    expect(sentence(run, -1)).toEqual({ kind: 'zero', step: -1, stepsBack: 5, stop: 2 });
  });

  it('names no such step where W = 0 passes nothing on', () => {
    expect(sentence(diagonal(0, 4), 1)).toMatchObject({ kind: 'zero', stop: null });
  });

  it('says that there is no gradient where the output weights are 0', () => {
    const run = analysedSetting({ outputScale: 0 });
    for (const k of [-1, 4, 9]) expect(sentence(run, k)).toEqual({ kind: 'none' });
  });

  it('begins at the loss, and says so of a step after it', () => {
    const run = analysedSetting({ placement: 'all' }, 3);
    const log10Size = run.analysis.followed.log10Signal[4];
    expect(sentence(run, 3)).toEqual({ kind: 'start', step: 3, log10Size });
    expect(sentence(run, 4)).toEqual({ kind: 'after', step: 4 });
    expect(sentence(run, 9)).toEqual({ kind: 'after', step: 9 });
  });
});

describe('the sentence while the run is played', () => {
  it('counts the saturated units of the step that is read', () => {
    const { analysis } = analysedSetting({ inputScale: 3 });
    const said = readoutSentence(analysis, { phase: 'forward', step: 2 }, 2);
    const saturated = analysis.forward.derivatives
      .subarray(2 * 12, 3 * 12)
      .filter((derivative) => derivative < 0.1).length;
    expect(saturated).toBeGreaterThan(0);
    expect(said).toEqual({ kind: 'forward', step: 2, saturated, units: 12 });
  });

  it('counts every gate of every unit, of a cell that has gates', () => {
    const { analysis } = lstm({ inputScale: 8 });
    const said = readoutSentence(analysis, { phase: 'forward', step: 1 }, 1);
    if (said.kind !== 'forward') throw new Error(`It says ${said.kind}.`);
    expect(said.units).toBe(48);
    expect(said.saturated).toBeGreaterThan(12);
    expect(said.saturated).toBeLessThan(48);
  });

  it('says at the initial state what is read first', () => {
    const said = readoutSentence(dead().analysis, { phase: 'forward', step: 0 }, -1);
    expect(said).toEqual({ kind: 'forward', step: 0, saturated: 12, units: 12 });
  });

  it('gives the prediction of the followed step at the loss, whichever step is looked at', () => {
    const { analysis } = analysedSetting({ placement: 'all' }, 6);
    const said = readoutSentence(analysis, { phase: 'loss', step: 6 }, 2);
    if (said.kind !== 'prediction') throw new Error(`It says ${said.kind}.`);
    expect(said.step).toBe(6);
    expect(said.loss).toBe(analysis.forward.stepLosses[6]);
    expect(-Math.LN10 * said.log10Probability).toBeCloseTo(said.loss, 9);
  });

  it('names the first step that is not finite, at every frame', () => {
    const { analysis } = diagonal(1e10, 40);
    for (const phase of ['forward', 'loss', 'backward'] as const) {
      expect(readoutSentence(analysis, { phase, step: 5 }, 5)).toEqual({
        kind: 'broken',
        step: 31,
      });
    }
  });
});

describe('the sentence of a network in float16', () => {
  const f16 = { format: 'f16', lossScale: 1 } as const;
  const small = {
    recurrentScale: 0.5,
    inputScale: 0.5,
    input: { kind: 'random', steps: 30 },
  } as const;
  const large = {
    activation: 'identity',
    recurrentScale: 3.5,
    input: { kind: 'random', steps: 20 },
  } as const;

  it('says where the gradient becomes exactly 0, and how large it is there in float64', () => {
    const run = analysedSetting({ ...small, precision: f16 });
    const exact = analysedSetting(small).analysis.followed;
    const { log10Signal } = run.analysis.followed;
    const stop = log10Signal.lastIndexOf(-Infinity) - 1;
    expect(stop).toBeGreaterThan(3);
    const exactLog10Relative = exact.log10Relative[stop + 1];
    for (const step of [stop, 0]) {
      expect(sentence(run, step)).toEqual({ kind: 'underflow', step, stop, exactLog10Relative });
    }
    expect(sentence(run, stop + 1).kind).toBe('shrinks');
    expect(verdictOf(run.analysis)).toBe('vanishes');
  });

  it('is the usual one where loss scaling saves the gradient, and where it is 0 in float64 too', () => {
    const saved = analysedSetting({ ...small, precision: { ...f16, lossScale: 4096 } });
    expect(sentence(saved, 0).kind).toBe('shrinks');
    const off = analysedSetting({ activation: 'relu', bias: -5, precision: f16 });
    expect(sentence(off, 0).kind).toBe('zero');
  });

  it('says that the forward pass overflows, and what the loss is in float64', () => {
    const run = analysedSetting({ ...large, precision: f16 });
    const exactLoss = analysedSetting(large).analysis.forward.stepLosses[19];
    expect(sentence(run, 4)).toMatchObject({ kind: 'overflow', exactLoss });
    expect(verdictOf(run.analysis)).toBe('broken');
  });

  it('says where a loss scale is too much', () => {
    const run = analysedSetting({ precision: { ...f16, lossScale: 2 ** 24 } });
    expect(sentence(run, 3)).toEqual({ kind: 'signalOverflow', step: 9, lossScale: 2 ** 24 });
    expect(sentence(run, 9).kind).toBe('signalOverflow');
    expect(verdictOf(run.analysis)).toBe('broken');
  });

  it('says that a gradient is too small even at its own step', () => {
    const run = analysedSetting({ outputScale: 1e-8, precision: f16 });
    expect(sentence(run, 3).kind).toBe('lost');
  });
});

describe('the verdict', () => {
  it.each([
    ['vanishes', 'the first view', () => analysedSetting()],
    ['holds', 'an orthogonal linear net', orthogonal],
    ['shrinks', 'a single step', smallest],
    ['explodes', 'a linear net at w = 3.5', exploding],
    ['vanishes', 'a dead net', dead],
    ['none', 'a net that reads nothing out', () => analysedSetting({ outputScale: 0 })],
    ['broken', 'a net that overflows', () => diagonal(1e10, 40)],
  ] as const)('is “%s” on %s', (verdict, _, make) => {
    expect(verdictOf(make().analysis)).toBe(verdict);
  });

  it('turns at a hundredth, a third, three and a hundred times the gradient at step 0', () => {
    // Relative at step 0 with t = 2: rate².
    const rates = [0.099, 0.101, 0.57, 0.58, 1.73, 1.74, 9.9, 10.1];
    expect(rates.map((rate) => verdictOf(diagonal(rate, 3).analysis))).toEqual([
      'vanishes',
      'shrinks',
      'shrinks',
      'holds',
      'holds',
      'grows',
      'grows',
      'explodes',
    ]);
  });
});
