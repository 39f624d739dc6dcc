import { describe, expect, it } from 'vitest';
import {
  analysedSetting,
  dead,
  diagonal,
  exploding,
  smallest,
  gru,
  lstm,
} from '../shared/analysed.fixture.ts';
import { clippingSeries, type ClippingSeries } from './clippingSeries.ts';

const none = new Float64Array(0);

/** Gradients of U and b alone, the rest empty. */
const gradientsOf = (inputWeights: readonly number[], bias: readonly number[] = []) => ({
  inputWeights: Float64Array.from(inputWeights),
  recurrentWeights: none,
  outputWeights: none,
  bias: Float64Array.from(bias),
  recurrentBias: none,
  outputBias: none,
  initialState: none,
  log10StepTerm: none,
  log10TotalSignal: none,
});

const column = ({ rows }: ClippingSeries, key: 'before' | 'after') =>
  Object.fromEntries(rows.map((row) => [row.id, row[key]]));

describe('clipping by norm', () => {
  it('scales a gradient of length 5 down to the threshold, every row alike', () => {
    const series = clippingSeries(gradientsOf([3, 0], [4]), { kind: 'norm', threshold: 1 });
    expect(series).toMatchObject({ outcome: 'norm', threshold: 1, normBefore: 5, angleDegrees: 0 });
    expect(series.coefficient).toBeCloseTo(0.2, 6);
    expect(series.normAfter).toBeCloseTo(1, 6);
    expect(column(series, 'before')).toMatchObject({ globalNorm: 5, inputWeights: 3, bias: 4 });
    expect(column(series, 'after').inputWeights).toBeCloseTo(0.6, 6);
    expect(column(series, 'after').bias).toBeCloseTo(0.8, 6);
  });

  it('leaves a gradient below the threshold exactly as it is', () => {
    const series = clippingSeries(gradientsOf([3, 4]), { kind: 'norm', threshold: 5.1 });
    expect(series).toMatchObject({ outcome: 'normUntouched', coefficient: 1, normAfter: 5 });
    expect(column(series, 'after')).toEqual(column(series, 'before'));
  });

  it('shows the first view’s gradient, whole and per parameter', () => {
    const { gradients } = analysedSetting().analysis;
    const series = clippingSeries(gradients, { kind: 'norm', threshold: 1 });
    const before = series.rows.map(({ id, before }) => [id, Number(before.toFixed(2))]);
    expect(before).toEqual([
      ['globalNorm', 3.83],
      ['inputWeights', 1.06],
      ['recurrentWeights', 2.64],
      ['outputWeights', 2],
      ['bias', 1.31],
      ['outputBias', 0.94],
    ]);
    const [whole, ...parts] = series.rows.map(({ before }) => before);
    expect(Math.hypot(...parts)).toBeCloseTo(whole ?? NaN, 9);
    expect(series.rows.every(({ before, after }) => after === series.coefficient * before)).toBe(
      true,
    );
  });

  it('takes a gradient of 10^113 down to the threshold', () => {
    const { gradients } = exploding().analysis;
    const series = clippingSeries(gradients, { kind: 'norm', threshold: 5 });
    expect(Math.log10(series.normBefore)).toBeCloseTo(113.21, 2);
    expect(series.normAfter).toBeCloseTo(5, 9);
  });

  it('shows that in a dead net only the output bias learns', () => {
    const { gradients } = dead().analysis;
    const series = clippingSeries(gradients, { kind: 'norm', threshold: 5 });
    expect(series.outcome).toBe('normUntouched');
    const { outputBias, ...others } = column(series, 'before');
    expect(outputBias).toBeCloseTo(0.95, 2);
    expect(others).toEqual({
      globalNorm: outputBias,
      inputWeights: 0,
      recurrentWeights: 0,
      outputWeights: 0,
      bias: 0,
    });
  });

  it('has no gradient for W where a single step starts from a state of 0', () => {
    const { gradients } = smallest().analysis;
    const series = clippingSeries(gradients, { kind: 'norm', threshold: 5 });
    expect(column(series, 'before').recurrentWeights).toBe(0);
  });
});

describe('clipping by value', () => {
  it('cuts each entry by itself and turns the gradient', () => {
    // (3, −4) → (1, −1): cos = 7 / (5 √2)
    const series = clippingSeries(gradientsOf([3, -4]), { kind: 'value', threshold: 1 });
    expect(series).toMatchObject({ outcome: 'value', threshold: 1, normBefore: 5, coefficient: 1 });
    expect(series.normAfter).toBeCloseTo(Math.SQRT2, 12);
    expect(series.angleDegrees).toBeCloseTo(8.13, 2);
  });

  it('does not turn a gradient whose entries are all equal, or none beyond the threshold', () => {
    const equal = clippingSeries(gradientsOf([7, 7]), { kind: 'value', threshold: 1 });
    expect(equal.outcome).toBe('value');
    expect(equal.angleDegrees).toBeCloseTo(0, 5);
    const within = clippingSeries(gradientsOf([3, -4]), { kind: 'value', threshold: 4 });
    expect(within).toMatchObject({ outcome: 'valueUntouched', normAfter: 5 });
    expect(within.angleDegrees).toBeCloseTo(0, 5);
  });

  it('turns an exploding gradient far round', () => {
    const { gradients } = exploding().analysis;
    const series = clippingSeries(gradients, { kind: 'value', threshold: 0.01 });
    expect(series.outcome).toBe('value');
    expect(series.angleDegrees).toBeCloseTo(61.4, 1);
    // W's 144 entries are all cut.
    expect(column(series, 'after').recurrentWeights).toBeCloseTo(0.01 * 12, 12);
  });

  it('leaves a gradient of 0 as it is', () => {
    const series = clippingSeries(gradientsOf([0, 0]), { kind: 'value', threshold: 1 });
    expect(series).toMatchObject({ outcome: 'valueUntouched', normBefore: 0, normAfter: 0 });
  });
});

describe('the rows', () => {
  const rowsOf = (run: { analysis: { gradients: Parameters<typeof clippingSeries>[0] } }) =>
    clippingSeries(run.analysis.gradients, { kind: 'off' }).rows;

  it('are those of the parameters that the network has: b_h of the GRU alone', () => {
    const ids = (run: Parameters<typeof rowsOf>[0]) => rowsOf(run).map(({ id }) => id);
    const common = ['globalNorm', 'inputWeights', 'recurrentWeights', 'outputWeights', 'bias'];
    expect(ids(gru())).toEqual([...common, 'recurrentBias', 'outputBias']);
    expect(ids(lstm())).toEqual([...common, 'outputBias']);
  });

  it('make up the whole norm together', () => {
    const [whole, ...parts] = rowsOf(gru()).map(({ before }) => before);
    expect(Math.hypot(...parts)).toBeCloseTo(whole ?? NaN, 12);
  });
});

describe('a gradient whose norm is not finite', () => {
  it.each([[[Infinity, 1]], [[NaN, 1]]])('of entries %s cannot be clipped by norm', (entries) => {
    const series = clippingSeries(gradientsOf(entries), { kind: 'norm', threshold: 1 });
    expect(series.outcome).toBe('broken');
    expect(series.coefficient).toBeNaN();
    expect(series.normAfter).toBeNaN();
  });

  it('comes from a forward pass that overflows', () => {
    const { gradients } = diagonal(1e10, 40).analysis;
    for (const kind of ['norm', 'value'] as const) {
      expect(clippingSeries(gradients, { kind, threshold: 1 }).outcome).toBe('broken');
    }
  });
});

describe('clipping that is off', () => {
  it('has no threshold and changes nothing', () => {
    const series = clippingSeries(gradientsOf([3, 4]), { kind: 'off' });
    expect(series).toMatchObject({
      outcome: 'off',
      threshold: null,
      coefficient: 1,
      normAfter: 5,
      angleDegrees: 0,
    });
    expect(column(series, 'after')).toEqual(column(series, 'before'));
  });
});
