import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from './analyse.ts';
import type { ForwardPass, GradientAnalysis, Gradients } from './analysis.ts';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { forwardPass } from './forwardPass.ts';
import type { ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { add } from './linearAlgebra/elementwise.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { placementOf } from './loss.ts';
import { stateSizeOf, type Loss, type LossPlacement, type Sequence } from './network.ts';
import type { NetworkSetting } from './setting.ts';
import { finish } from './slices.ts';
import { exampleRun, exampleSource } from './testing/exampleSetting.ts';
import { largestDifference } from './testing/referenceAlgebra.ts';
import { compareTruncated, truncatedGradientsInSlices } from './truncatedGradient.ts';
import { lastReached, type Truncation } from './truncation.ts';

const STEPS = 7;
type Run = ResolvedNetwork & { readonly forward: ForwardPass };

const runs = fc
  .record({
    cell: fc.constantFrom<NetworkSetting['cell']>('rnn', 'lstm', 'gru'),
    placement: fc.constantFrom<NetworkSetting['placement']>('last', 'all'),
    recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
    seed: fc.nat(),
  })
  .map((choice) => exampleRun({ ...choice, input: { kind: 'random', steps: STEPS } }));

const truncate = ({ network, sequence, forward, loss }: Run, truncation: Truncation) =>
  finish(truncatedGradientsInSlices(network, sequence, forward, loss, truncation));
const full = ({ network, sequence, forward, loss }: Run) =>
  backpropagateThroughTime(network, sequence, forward, loss);

describe('truncated backpropagation', () => {
  it('is the full one of each loss’s window, from the state that the forward pass had there', () => {
    fc.assert(
      fc.property(runs, fc.nat({ max: STEPS }), (run, reach) => {
        const windows = Array.from({ length: STEPS }, (_, t) => t)
          .filter((t) => placementOf(run.loss) === 'all' || t === STEPS - 1)
          .map((t) => windowGradients(run, Math.max(0, t - reach), t, 'last'));
        expectSum(truncate(run, { kind: 'sliding', reach }), windows);
      }),
      { seed: 30 },
    );
  });

  it('in chunks is the full one of each chunk, from the state that was carried over', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 1, max: STEPS }), (run, length) => {
        const placement = placementOf(run.loss);
        if (placement === 'none') throw new Error('The example has a loss.');
        const starts = Array.from({ length: Math.ceil(STEPS / length) }, (_, i) => i * length);
        const chunks = starts
          .filter((start) => placement === 'all' || start + length >= STEPS)
          .map((start) =>
            windowGradients(run, start, Math.min(STEPS, start + length) - 1, placement),
          );
        expectSum(truncate(run, { kind: 'chunked', length }), chunks);
      }),
      { seed: 31 },
    );
  });

  it('is full BPTT to the last bit where K reaches over all steps', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: STEPS, max: 2 * STEPS }), (run, K) => {
        expect(truncate(run, { kind: 'sliding', reach: K })).toEqual(full(run));
        expect(truncate(run, { kind: 'sliding', reach: STEPS - 1 })).toEqual(full(run));
        expect(truncate(run, { kind: 'chunked', length: K })).toEqual(full(run));
      }),
      { seed: 32 },
    );
  });

  it('has one term for each loss at K = 0, as in chunks of one step', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const sliding = truncate(run, { kind: 'sliding', reach: 0 });
        const chunked = truncate(run, { kind: 'chunked', length: 1 });
        expect(sliding).toEqual(chunked);
        const carrying = placementOf(run.loss) === 'all' ? STEPS : 1;
        expect(sliding.log10StepTerm.filter((log) => log > -Infinity).length).toBe(
          // s₋₁ = 0, so that the term of step 0 is 0.
          Math.min(carrying, STEPS - 1),
        );
      }),
      { seed: 33 },
    );
  });

  it('never touches the read-out', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const { outputWeights, outputBias } = truncate(run, { kind: 'sliding', reach: 1 });
        expect({ outputWeights, outputBias }).toEqual({
          outputWeights: full(run).outputWeights,
          outputBias: full(run).outputBias,
        });
      }),
      { seed: 34 },
    );
  });
});

describe('how far a truncated gradient is off', () => {
  const gradientsOf = (recurrentWeights: number[]): Gradients => {
    const gradients = full(exampleRun());
    return { ...gradients, recurrentWeights: Float64Array.from(recurrentWeights) };
  };
  const off = (truncated: number[], whole: number[]) =>
    compareTruncated({ kind: 'sliding', reach: 0 }, gradientsOf(truncated), gradientsOf(whole));

  it('is said as relative error and angle', () => {
    expect(off([0, 2], [2, 0]).relativeError).toBeCloseTo(Math.SQRT2, 14);
    expect(off([0, 1e-200], [3e200, 0]).angle).toBeCloseTo(Math.PI / 2, 14);
    expect(off([-1, 0], [1, 0]).angle).toBeCloseTo(Math.PI, 14);
    expect(off([1, 1e-12], [1, 0]).angle / 1e-12).toBeCloseTo(1, 10);
    expect(off([1, 2], [1, 2])).toMatchObject({ relativeError: 0, angle: 0 });
  });

  it('has no value where there is no gradient', () => {
    expect(off([0, 0], [0, 0])).toMatchObject({ relativeError: NaN, angle: NaN });
    expect(off([0, 0], [1, 0])).toMatchObject({ relativeError: 1, angle: NaN });
  });
});

describe('the reach of a loss', () => {
  it.each<[Truncation, number[]]>([
    [{ kind: 'off' }, [-1, -1, -1, -1, -1]],
    [{ kind: 'sliding', reach: 0 }, [-1, 1, 2, 3, 4]],
    [{ kind: 'sliding', reach: 2 }, [-1, -1, -1, 1, 2]],
    [{ kind: 'chunked', length: 1 }, [-1, 1, 2, 3, 4]],
    [{ kind: 'chunked', length: 2 }, [-1, -1, 2, 2, 4]],
  ])('with truncation %j ends at %j', (truncation, wanted) => {
    expect(wanted.map((_, t) => lastReached(truncation, t))).toEqual(wanted);
  });
});

describe('an analysis', () => {
  const analysisOf = (truncation: Truncation, step: number | null = null): GradientAnalysis => {
    for (const part of createAnalyser().analyse(exampleSource(), step, truncation)) {
      if (part?.kind === 'gradients') return part.analysis;
    }
    throw new Error('A part is missing.');
  };

  it('has the truncated gradients, with the full ones beside, and follows the loss all the way', () => {
    const whole = analysisOf({ kind: 'off' });
    const cut = analysisOf({ kind: 'sliding', reach: 1 });
    expect(whole.truncated).toBeNull();
    expect(cut.truncated?.fullGradients).toEqual(whole.gradients);
    expect(cut.gradients).toEqual(truncate(exampleRun(), { kind: 'sliding', reach: 1 }));
    expect(cut.truncated?.relativeError).toBeGreaterThan(0.01);
    expect(cut.truncated?.lastReached).toEqual(Int32Array.of(-1, -1, 1, 2, 3, 4));
    expect(cut.followed).toEqual(whole.followed);
  });

  it('keeps the truncated gradients for another followed loss, and takes up another K', () => {
    const analyser = createAnalyser();
    for (const reach of [1, 1, 2]) {
      for (const step of [5, 3]) {
        const [part] = [
          ...analyser.analyse(exampleSource(), step, { kind: 'sliding', reach }),
        ].filter((each) => each !== null);
        expect(part?.kind === 'gradients' && part.analysis).toEqual(
          analysisOf({ kind: 'sliding', reach }, step),
        );
      }
    }
  });

  it.each<[Truncation, RegExp]>([
    [{ kind: 'sliding', reach: -1 }, /truncation\.reach must be .* at least 0, and is -1\./],
    [{ kind: 'chunked', length: 0 }, /truncation\.length must be .* at least 1, and is 0\./],
    [{ kind: 'sliding', reach: 1.5 }, /truncation\.reach .* is 1\.5\./],
  ])('refuses the truncation %j with a sentence', (truncation, sentence) => {
    expect(() => analysisOf(truncation)).toThrow(sentence);
  });
});

/** Full BPTT of the steps `start` … `end` alone. */
function windowGradients(
  { network, sequence, forward, loss }: Run,
  start: number,
  end: number,
  placement: LossPlacement,
): Gradients {
  if (loss.kind !== 'crossEntropy') throw new Error('The example has classes.');
  const window: Sequence = {
    steps: end + 1 - start,
    inputs: sequence.inputs.slice(start * network.inputSize, (end + 1) * network.inputSize),
    initialState: rowOf(forward.states, start, stateSizeOf(network)).slice(),
  };
  const part: Loss = { ...loss, placement, targets: loss.targets.slice(start, end + 1) };
  return backpropagateThroughTime(network, window, forwardPass(network, window, part), part);
}

/** All parameters but the read-out's, whose windows are the same. */
function expectSum(gradients: Gradients, parts: readonly Gradients[]): void {
  for (const name of ['inputWeights', 'recurrentWeights', 'bias', 'recurrentBias'] as const) {
    const sum = new Float64Array(gradients[name].length);
    for (const part of parts) add(sum, part[name]);
    const size = Math.max(1, ...parts.map((part) => euclideanNorm(part[name])));
    expect(largestDifference(gradients[name], sum)).toBeLessThanOrEqual(1e-13 * size);
  }
}
