import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from './analyse.ts';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { forwardPass } from './forwardPass.ts';
import { itemiseInSlices } from './itemised.ts';
import { difference } from './linearAlgebra/elementwise.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import type { NetworkSetting } from './setting.ts';
import { finish } from './slices.ts';
import { exampleRun, exampleSource } from './testing/exampleSetting.ts';
import { truncatedGradientsInSlices } from './truncatedGradient.ts';
import { noTruncation, type Truncation } from './truncation.ts';

const STEPS = 6;
const runs = fc
  .record({
    cell: fc.constantFrom<NetworkSetting['cell']>('rnn', 'lstm', 'gru'),
    recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
    seed: fc.nat(),
  })
  .map((choice) => exampleRun({ ...choice, input: { kind: 'random', steps: STEPS } }));
type Run = ReturnType<typeof exampleRun>;

const itemise = ({ network, forward, loss }: Run, truncation = noTruncation) =>
  finish(itemiseInSlices(network, forward, loss, truncation));

describe('the itemised gradient', () => {
  it('has as terms of E_t what each step adds to the gradient of that loss alone', () => {
    fc.assert(
      fc.property(runs, fc.nat({ max: STEPS - 1 }), (run, t) => {
        const { network, sequence } = run;
        const loss = { ...run.loss, placement: 'last' } as const;
        const shortened = { ...sequence, steps: t + 1 };
        const forward = forwardPass(network, shortened, loss);
        const { log10StepTerm } = backpropagateThroughTime(network, shortened, forward, loss);
        const row = rowOf(itemise(run).log10Terms, t, STEPS);
        expect(row[0]).toBe(-Infinity);
        for (let k = 1; k <= t; k++) expect(row[k]).toBeCloseTo(log10StepTerm[k] ?? NaN, 11);
        expect(row.slice(t + 1).every(Number.isNaN)).toBe(true);
      }),
      { seed: 40 },
    );
  });

  it('has as bar of lag j the part of ∂E/∂W that truncation at j keeps and at j − 1 cuts', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { network, sequence, forward, loss } = run;
        const weightsAt = (reach: number) =>
          finish(
            truncatedGradientsInSlices(network, sequence, forward, loss, {
              kind: 'sliding',
              reach,
            }),
          ).recurrentWeights;
        const { log10Lags } = itemise(run);
        expect(10 ** (log10Lags[0] ?? NaN)).toBeCloseTo(euclideanNorm(weightsAt(0)), 12);
        for (let lag = 1; lag < STEPS; lag++) {
          const part = euclideanNorm(difference(weightsAt(lag), weightsAt(lag - 1)));
          expect(10 ** (log10Lags[lag] ?? NaN)).toBeCloseTo(part, 12);
        }
      }),
      { seed: 41 },
    );
  });

  it('has shares that are in the ratio of the terms and add up to 1', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { shares, log10Terms } = itemise(run);
        for (let t = 1; t < STEPS; t++) {
          const row = rowOf(shares, t, STEPS).subarray(0, t + 1);
          expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
          const ratio = (log10Terms[t * STEPS + 1] ?? NaN) - (log10Terms[t * STEPS + t] ?? NaN);
          expect(Math.log10((row[1] ?? NaN) / (row[t] ?? NaN))).toBeCloseTo(ratio, 11);
        }
      }),
      { seed: 42 },
    );
  });

  it.each<Truncation>([
    { kind: 'sliding', reach: 2 },
    { kind: 'chunked', length: 2 },
  ])('loses under %j the terms beyond the reach, and no others', (truncation) => {
    const whole = itemise(exampleRun());
    const cut = itemise(exampleRun(), truncation);
    const wanted = whole.log10Terms.map((log, i) => {
      const [t, k] = [Math.floor(i / STEPS), i % STEPS];
      return k <= t && k < (cut.lastReached[t] ?? NaN) ? -Infinity : log;
    });
    expect(cut.log10Terms).toEqual(wanted);
    expect(wanted).not.toEqual(whole.log10Terms);
    expect(cut.log10Lags[0]).toBe(whole.log10Lags[0]);
    const beyond = truncation.kind === 'sliding' ? 3 : 2;
    expect(cut.log10Lags.slice(beyond).every((log) => log === -Infinity)).toBe(true);
  });

  it('has nothing at steps without a loss', () => {
    const { log10Terms, shares } = itemise(exampleRun({ placement: 'last' }));
    const before = (STEPS - 1) * STEPS;
    expect([...log10Terms.slice(0, before), ...shares.slice(0, before)].every(Number.isNaN)).toBe(
      true,
    );
    expect(log10Terms[before + 1]).toBeLessThan(0);
  });

  it('keeps terms, shares and bars that float64 cannot hold', () => {
    const { log10Terms, log10Lags, shares } = itemise(
      exampleRun({ recurrentScale: 1e-3, input: { kind: 'random', steps: 150 } }),
    );
    expect(log10Terms[149 * 150 + 1]).toBeLessThan(-400);
    expect(log10Terms[149 * 150 + 1]).toBeGreaterThan(-Infinity);
    expect(log10Lags[148]).toBeCloseTo(log10Terms[149 * 150 + 1] ?? NaN, 12);
    expect(shares[149 * 150 + 149]).toBeCloseTo(1, 2);
  });

  it('of a deep feed-forward net has one matrix a step, whose terms do not add up', () => {
    const run = exampleRun({ tied: false, placement: 'last' });
    const { network, sequence, forward, loss } = run;
    const { recurrentWeights } = backpropagateThroughTime(network, sequence, forward, loss);
    const { log10Lags } = itemise(run);
    for (let lag = 0; lag < STEPS - 1; lag++) {
      const own = euclideanNorm(rowOf(recurrentWeights, STEPS - 1 - lag, 25));
      expect(10 ** (log10Lags[lag] ?? NaN) / own).toBeCloseTo(1, 12);
    }
  });

  it('comes in many slices for a large network, and refuses what would not fit into memory', () => {
    const source = exampleSource({ hiddenSize: 64, input: { kind: 'random', steps: 40 } });
    const slices = createAnalyser().itemised(source, noTruncation);
    let count = 1;
    while (slices.next().done !== true) count++;
    expect(count).toBeGreaterThan(5);
    const long = exampleSource({ hiddenSize: 1, input: { kind: 'zero', steps: 2001 } });
    expect(() => finish(createAnalyser().itemised(long, noTruncation))).toThrow(
      /at most 2000 steps, and has 2001\./,
    );
  });
});
