import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../analyse.ts';
import type { GradientAnalysis } from '../analysis.ts';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import type { CellName } from '../cells/cells.ts';
import { eachParameter } from '../clipping.ts';
import { followLoss } from '../followLoss.ts';
import { forwardPass } from '../forwardPass.ts';
import { drawNetwork } from '../initialisation/drawNetwork.ts';
import { itemiseInSlices } from '../itemised.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { timesPowerOfTwo } from '../linearAlgebra/powersOfTwo.ts';
import type { NetworkSetting } from '../setting.ts';
import { finish } from '../slices.ts';
import { exampleSetting, exampleSource } from '../testing/exampleSetting.ts';
import { noTruncation } from '../truncation.ts';
import type { NumberFormatName } from './numberFormats.ts';
import { exactPrecision, type Precision } from './precision.ts';
import { roundTo } from './roundTo.ts';
import { storedNetwork } from './storedNetwork.ts';

const cellNames: readonly CellName[] = ['rnn', 'lstm', 'gru'];
const smallFormats: readonly NumberFormatName[] = ['f32', 'bf16', 'f16'];

const inFormat = (format: NumberFormatName, lossScale = 1): Precision => ({ format, lossScale });

/** The example stored in a format, run there and back. */
function run(precision: Precision, choices: Partial<NetworkSetting> = {}) {
  const resolved = storedNetwork(drawNetwork(exampleSetting({ ...choices, precision })));
  const { network, sequence, loss } = resolved;
  const forward = forwardPass(network, sequence, loss);
  const gradients = backpropagateThroughTime(network, sequence, forward, loss);
  const followed = followLoss(network, forward, loss, sequence.steps - 1);
  return { ...resolved, forward, gradients, followed };
}

function analysed(choices: Partial<NetworkSetting>): GradientAnalysis {
  for (const part of createAnalyser().analyse(exampleSource(choices), null)) {
    if (part?.kind === 'gradients') return part.analysis;
  }
  throw new Error('There are no gradients.');
}

const choices = fc.record({
  cell: fc.constantFrom(...cellNames),
  seed: fc.nat(),
  recurrentScale: fc.double({ min: 0.2, max: 2, noNaN: true }),
  hiddenSize: fc.integer({ min: 1, max: 5 }),
});

/** A vanilla tanh network without a thought for formats: s_t, by step. */
function plainStates({ network, sequence }: ReturnType<typeof run>): number[] {
  const { hiddenSize: n, inputSize: d } = network;
  const along = (matrix: Float64Array, row: number, vector: ArrayLike<number>, width: number) => {
    let sum = 0;
    for (let j = 0; j < width; j++) sum += (matrix[row * width + j] ?? NaN) * (vector[j] ?? NaN);
    return sum;
  };
  const all: number[] = [];
  let state: number[] = Array.from({ length: n }, () => 0);
  for (let t = 0; t < sequence.steps; t++) {
    const before = state;
    state = before.map((_, i) =>
      Math.tanh(
        along(network.inputWeights, i, rowOf(sequence.inputs, t, d), d) +
          along(network.recurrentWeights, i, before, n) +
          (network.bias[i] ?? NaN),
      ),
    );
    all.push(...state);
  }
  return all;
}

describe('in float64', () => {
  it('nothing is rounded, bit for bit', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const result = run(exactPrecision, { ...choice, cell: 'rnn' });
        expect([...result.forward.states.subarray(result.network.hiddenSize)]).toEqual(
          plainStates(result),
        );
      }),
      { seed: 60 },
    );
  });

  it('the network is stored as it is, without a copy', () => {
    const drawn = drawNetwork(exampleSetting());
    expect(storedNetwork(drawn)).toBe(drawn);
  });
});

describe.each(smallFormats)('in %s', (format) => {
  const isStored = (array: Float64Array) => array.every((x) => Object.is(roundTo(format, x), x));

  it('everything that is kept is a number of the format: weights, forward pass, signals, gradients', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, sequence, forward, gradients, followed } = run(inFormat(format), choice);
        const kept = eachParameter((name) => network[name]);
        const { totalLoss, derivatives: _, ...arrays } = forward;
        for (const array of [...Object.values(kept), ...Object.values(arrays), sequence.inputs]) {
          expect(isStored(array)).toBe(true);
        }
        expect(roundTo(format, totalLoss)).toBe(totalLoss);
        for (const gradient of Object.values(eachParameter((name) => gradients[name]))) {
          expect(isStored(gradient)).toBe(true);
        }
        const stateSize = followed.errorSignals.length / followed.errorExponents.length;
        const signals = followed.errorSignals.map((mantissa, i) =>
          timesPowerOfTwo(mantissa, followed.errorExponents[Math.floor(i / stateSize)] ?? NaN),
        );
        expect(isStored(signals)).toBe(true);
      }),
      { seed: 61, numRuns: 40 },
    );
  });

  it('the loss and its gradients are those of float64 but for the digits that are lost', () => {
    const tolerance = { f32: 1e-5, f16: 0.05, bf16: 0.4, f64: 0 }[format];
    for (const cell of cellNames) {
      const exact = run(exactPrecision, { cell });
      const stored = run(inFormat(format), { cell });
      expect(stored.forward.totalLoss).not.toBe(exact.forward.totalLoss);
      expect(stored.forward.totalLoss / exact.forward.totalLoss).toBeCloseTo(
        1,
        format === 'f32' ? 6 : 1,
      );
      const size = Math.max(...exact.gradients.recurrentWeights.map(Math.abs));
      const error = stored.gradients.recurrentWeights.map((entry, i) =>
        Math.abs(entry - (exact.gradients.recurrentWeights[i] ?? NaN)),
      );
      expect(Math.max(...error) / size).toBeLessThan(tolerance);
    }
  });
});

describe('a gradient that becomes too small for its format', () => {
  const vanishing = {
    recurrentScale: 0.2,
    placement: 'last',
    input: { kind: 'random', steps: 20 },
  } as const;

  it('is exactly 0 from there on, and not in float64', () => {
    const { log10Signal } = run(inFormat('f16'), vanishing).followed;
    const dead = log10Signal.lastIndexOf(-Infinity);
    expect(dead).toBeGreaterThan(3);
    expect(log10Signal.subarray(0, dead + 1).every((log10) => log10 === -Infinity)).toBe(true);
    const exact = run(exactPrecision, vanishing).followed.log10Signal;
    expect(exact[dead]).toBeGreaterThan(-12);
  });

  it('is saved by loss scaling, and shown without the scale', () => {
    const plain = run(inFormat('f16'), vanishing).followed.log10Signal;
    const saved = run(inFormat('f16', 2 ** 12), vanishing).followed.log10Signal;
    const exact = run(exactPrecision, vanishing).followed.log10Signal;
    const aliveIn = (signal: Float64Array) => signal.filter((log10) => log10 > -Infinity).length;
    expect(aliveIn(saved)).toBeGreaterThan(aliveIn(plain) + 2);
    for (const [i, log10] of saved.entries()) {
      // Ten digits above the least subnormal.
      if (log10 > -8.2) expect(Math.abs(log10 - (exact[i] ?? NaN))).toBeLessThan(0.1);
    }
  });
});

describe('loss scaling by a power of two', () => {
  it('changes nothing, bit for bit, where no number leaves the format', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 1, max: 24 }), (choice, exponent) => {
        const plain = run(inFormat('bf16'), choice);
        const scaled = run(inFormat('bf16', 2 ** exponent), choice);
        expect(scaled.gradients).toEqual({
          ...plain.gradients,
          log10StepTerm: scaled.gradients.log10StepTerm,
          log10TotalSignal: scaled.gradients.log10TotalSignal,
        });
        expect(scaled.followed).toEqual(plain.followed);
        const termsOf = ({ network, forward, loss }: typeof plain) =>
          finish(itemiseInSlices(network, forward, loss, noTruncation)).log10Terms;
        const wanted = termsOf(plain);
        for (const [i, term] of termsOf(scaled).entries()) {
          if (Number.isFinite(term)) expect(term).toBeCloseTo(wanted[i] ?? NaN, 10);
        }
        for (const name of ['log10StepTerm', 'log10TotalSignal'] as const) {
          for (const [i, log10] of scaled.gradients[name].entries()) {
            if (Number.isFinite(log10))
              expect(log10).toBeCloseTo(plain.gradients[name][i] ?? NaN, 10);
          }
        }
      }),
      { seed: 62, numRuns: 30 },
    );
  });

  it('overflows where it is too much, and does not hide it', () => {
    const { gradients, followed } = run(inFormat('f16', 2 ** 24));
    expect(followed.log10Signal.at(-1)).toBeNaN();
    expect(gradients.outputBias.some((entry) => !Number.isFinite(entry))).toBe(true);
  });
});

describe('a loss that leaves its format', () => {
  it('is not finite in float16, and finite in float64', () => {
    const growing = { activation: 'identity', recurrentScale: 3.5, bias: 0 } as const;
    const input = { kind: 'random', steps: 20 } as const;
    const { forward } = run(inFormat('f16'), { ...growing, input });
    expect(forward.stepLosses.some((loss) => !Number.isFinite(loss))).toBe(true);
    expect(run(exactPrecision, { ...growing, input }).forward.totalLoss).toBeLessThan(Infinity);
  });
});

describe('the analysis of a rounded network', () => {
  const precision = inFormat('bf16');

  it('has beside it what the network does in float64, with the weights before they were rounded', () => {
    const { exact } = analysed({ precision });
    const { followed, forward } = analysed({});
    expect(exact).toEqual({
      log10Signal: followed.log10Signal,
      log10Relative: followed.log10Relative,
      stepLosses: forward.stepLosses,
    });
    expect(analysed({}).exact).toBeNull();
  });

  it('has the spectrum of the stored W, and marks that are close to those of the drawn one', () => {
    const { network, spectra, criticalScales } = analysed({ precision });
    const { spectra: drawn, criticalScales: drawnScales } = analysed({});
    expect(network.recurrentWeights.every((w) => roundTo('bf16', w) === w)).toBe(true);
    const norm = spectra[0]?.singularValues[0] ?? NaN;
    const drawnNorm = drawn[0]?.singularValues[0] ?? NaN;
    expect(norm).not.toBe(drawnNorm);
    expect(norm / drawnNorm).toBeCloseTo(1, 2);
    expect((criticalScales?.draw ?? NaN) / (drawnScales?.draw ?? NaN)).toBeCloseTo(1, 1);
  });

  it('refuses a loss scale that cannot be undone', () => {
    expect(() => analysed({ precision: { format: 'f16', lossScale: 0 } })).toThrow(
      'lossScale must be a finite number of at least 1, and is 0.',
    );
  });
});
