import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from './activations/activations.ts';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { totalErrorSignals } from './errorSignals.ts';
import { followLoss } from './followLoss.ts';
import { scaleRows } from './linearAlgebra/elementwise.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { l2Penalty, normPreservation, normPreservationInSlices } from './regularisation.ts';
import { withOmega } from './withOmega.ts';
import type { NetworkSetting } from './setting.ts';
import { exampleRun } from './testing/exampleSetting.ts';
import { largestDifference, plainProduct } from './testing/referenceAlgebra.ts';

const choices = fc.record({
  activation: fc.constantFrom<ActivationName>('tanh', 'sigmoid', 'leaky', 'identity'),
  recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  seed: fc.nat(),
  hiddenSize: fc.integer({ min: 1, max: 6 }),
});

/** The example with its total error signals and its Ω. */
function example(choice: Partial<NetworkSetting>) {
  const { network, loss, forward } = exampleRun(choice);
  const signals = totalErrorSignals(network, forward, loss);
  const preservation = normPreservation(network.recurrentWeights, forward.derivatives, signals);
  return { network, loss, forward, signals, ...preservation };
}

/** Ω as eq. 9 writes it, for any W and with f′ and the error signals of the example. */
function omegaAt(weights: Float64Array, { network, forward, signals }: ReturnType<typeof example>) {
  const n = network.hiddenSize;
  let omega = 0;
  for (let t = 0; t < forward.stepLosses.length; t++) {
    const signal = rowOf(signals.mantissas, t + 1, n);
    const jacobian = scaleRows(weights, rowOf(forward.derivatives, t, n));
    const before = plainProduct(signal, jacobian, 1, n, n);
    omega += (euclideanNorm(before) / euclideanNorm(signal) - 1) ** 2;
  }
  return omega;
}

function centralDifferences(weights: Float64Array, valueAt: (weights: Float64Array) => number) {
  const step = 1e-4;
  return weights.map((_, moved) => {
    const at = (offset: number) =>
      valueAt(weights.map((weight, i) => (i === moved ? weight + offset * step : weight)));
    return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
  });
}

describe('Ω', () => {
  it('is the sum of (‖gᵀ J‖/‖g‖ − 1)², and its gradient what central differences give with f′ and g held', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const run = example(choice);
        const { recurrentWeights } = run.network;
        expect(run.omega.value).toBeCloseTo(omegaAt(recurrentWeights, run), 12);
        const wanted = centralDifferences(recurrentWeights, (weights) => omegaAt(weights, run));
        const size = Math.max(1, ...wanted.map(Math.abs));
        expect(largestDifference(run.omega.gradient, wanted) / size).toBeLessThan(1e-8);
      }),
      { seed: 80, numRuns: 60 },
    );
  });

  it('has as ratios the saturation factor times the weight factor, where only the last step has a loss', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, loss, forward, stepRatios } = example({ ...choice, placement: 'last' });
        const { saturationFactors, weightFactors } = followLoss(network, forward, loss, 5);
        stepRatios.forEach((ratio, t) => {
          const product = (saturationFactors[t] ?? NaN) * (weightFactors[t] ?? NaN);
          expect(ratio / product).toBeCloseTo(1, 12);
        });
      }),
      { seed: 81 },
    );
  });

  it('has a gradient along W of Σ 2 (r − 1) r, since every ratio grows in proportion to W', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, omega, stepRatios } = example(choice);
        const along = omega.gradient.reduce(
          (sum, entry, i) => sum + entry * (network.recurrentWeights[i] ?? NaN),
          0,
        );
        const wanted = stepRatios.reduce((sum, ratio) => sum + 2 * (ratio - 1) * ratio, 0);
        expect(along).toBeCloseTo(wanted, 10);
      }),
      { seed: 82 },
    );
  });

  it('knows what a step against its gradient does to the mean ratio, f′ and g held', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const run = example(choice);
        const { recurrentWeights } = run.network;
        const norm = euclideanNorm(run.omega.gradient);
        fc.pre(norm > 1e-3);
        const meanAt = (length: number) => {
          const moved = recurrentWeights.map(
            (weight, i) => weight - (length * (run.omega.gradient[i] ?? NaN)) / norm,
          );
          const { derivatives } = run.forward;
          return normPreservation(moved, derivatives, run.signals).meanRatio;
        };
        const slope = (meanAt(1e-5) - meanAt(-1e-5)) / 2e-5;
        expect(run.meanRatioSlope).toBeCloseTo(slope, 6);
      }),
      { seed: 83, numRuns: 60 },
    );
  });

  it('joins the gradient of W and of nothing else, in proportion to its strength', () => {
    const { network, sequence, forward, loss } = exampleRun();
    const gradients = backpropagateThroughTime(network, sequence, forward, loss);
    const { omega } = example({});
    const joined = withOmega(gradients, omega, 0.5);
    const added = joined.recurrentWeights.map(
      (entry, i) => entry - (gradients.recurrentWeights[i] ?? NaN),
    );
    expect(
      largestDifference(
        added,
        omega.gradient.map((entry) => entry / 2),
      ),
    ).toBeLessThan(1e-14);
    expect({ ...joined, recurrentWeights: null }).toEqual({ ...gradients, recurrentWeights: null });
  });

  it('is T (w − 1)² for a linear network with orthogonal W of scale w, and has no gradient at 1', () => {
    const linear = { activation: 'identity', initialisation: 'orthogonal' } as const;
    expect(example({ ...linear, recurrentScale: 1.5 }).omega.value).toBeCloseTo(6 * 0.25, 12);
    const { omega } = example({ ...linear, recurrentScale: 1 });
    expect(omega.value).toBeLessThan(1e-28);
    expect(euclideanNorm(omega.gradient)).toBeLessThan(1e-13);
  });

  it('counts a step whose signal has died as a loss of all of it, without a direction to mend it', () => {
    const { omega, stepRatios } = example({ activation: 'relu', bias: -100 });
    expect(omega.value).toBe(6);
    expect([...stepRatios]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(omega.gradient.every((entry) => entry === 0)).toBe(true);
    expect(example({ recurrentScale: 0 }).omega.gradient.every((entry) => entry === 0)).toBe(true);
  });

  it('leaves out steps without a signal', () => {
    const { omega, stepRatios } = example({
      activation: 'relu',
      bias: -100,
      placement: 'last',
    });
    expect(omega.value).toBe(1);
    expect([...stepRatios]).toEqual([NaN, NaN, NaN, NaN, NaN, 0]);
  });

  it('knows the ratios of signals far below float64', () => {
    const { stepRatios } = example({
      activation: 'identity',
      initialisation: 'orthogonal',
      recurrentScale: 0.05,
      placement: 'last',
      input: { kind: 'random', steps: 400 },
    });
    for (const ratio of stepRatios) expect(ratio).toBeCloseTo(0.05, 12);
  });

  it('does not hide a forward pass that overflowed', () => {
    const { omega } = example({
      activation: 'identity',
      recurrentScale: 10,
      input: { kind: 'random', steps: 400 },
    });
    expect(omega.value).toBeNaN();
  });

  it('comes in slices for a large network', () => {
    const run = example({ hiddenSize: 128, input: { kind: 'random', steps: 200 } });
    const { derivatives } = run.forward;
    let count = 1;
    const slices = normPreservationInSlices(run.network.recurrentWeights, derivatives, run.signals);
    while (slices.next().done !== true) count++;
    expect(count).toBeGreaterThan(1);
  });
});

describe('L2', () => {
  it('is half of λ times the square of ‖W‖_F, with the gradient λ W', () => {
    const weights = Float64Array.of(3, 0, 0, -4);
    const { value, gradient } = l2Penalty(weights, 0.1);
    expect(value).toBeCloseTo(1.25, 14);
    const differences = centralDifferences(weights, (moved) => l2Penalty(moved, 0.1).value);
    expect(largestDifference(gradient, differences)).toBeLessThan(1e-9);
    expect(largestDifference(gradient, Float64Array.of(0.3, 0, 0, -0.4))).toBeLessThan(1e-15);
  });

  it('of strength 0 is nothing', () => {
    expect(l2Penalty(Float64Array.of(3, 4), 0)).toEqual({
      value: 0,
      gradient: new Float64Array(2),
    });
  });
});
