import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import { followLoss } from '../followLoss.ts';
import { forwardPass } from '../forwardPass.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { identityMatrix, transpose } from '../linearAlgebra/elementwise.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { timesPowerOfTwo } from '../linearAlgebra/powersOfTwo.ts';
import { stateSizeOf, type Network, type Sequence } from '../network.ts';
import { jacobianProducts } from '../products/jacobianProducts.ts';
import { productSpectrum } from '../products/productSpectrum.ts';
import { randomStream } from '../random.ts';
import type { NetworkSetting } from '../setting.ts';
import { stepJacobian } from '../stepJacobian.ts';
import { differentiate, gradientError } from '../testing/centralDifferences.ts';
import { exampleRun } from '../testing/exampleSetting.ts';
import { largestDifference, plainMatrix, plainProduct } from '../testing/referenceAlgebra.ts';
import { cells, type CellName } from './cells.ts';

const LAST = 5;
/** Gates are steep: steps of central differences must be small. */
const STEP = 2e-4;
const kinds: readonly (readonly [string, Partial<NetworkSetting>])[] = [
  ['rnn', { cell: 'rnn' }],
  ['lstm', { cell: 'lstm' }],
  ['gru', { cell: 'gru' }],
  ['deep feed-forward net', { cell: 'rnn', tied: false, placement: 'last' }],
];

const choices = fc.record({
  recurrentScale: fc.double({ min: 0.1, max: 4, noNaN: true }),
  inputScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  forgetBias: fc.double({ min: -3, max: 4, noNaN: true }),
  seed: fc.nat(),
  hiddenSize: fc.integer({ min: 1, max: 4 }),
});

/** A run with biases everywhere and a state to start from, so that nothing stays 0 by chance. */
function generalRun(setting: Partial<NetworkSetting>) {
  const drawn = exampleRun({ ...setting, input: { kind: 'random', steps: LAST + 1 } });
  const { uniform } = randomStream(setting.seed ?? 0, 'cells');
  const network: Network = {
    ...drawn.network,
    recurrentBias: plainMatrix(drawn.network.recurrentBias.length, uniform),
    outputBias: plainMatrix(drawn.network.outputBias.length, uniform),
  };
  const initialState = plainMatrix(stateSizeOf(network), uniform);
  const sequence: Sequence = { ...drawn.sequence, initialState };
  const resolved: ResolvedNetwork = { network, sequence, loss: drawn.loss };
  return { ...resolved, forward: forwardPass(network, sequence, drawn.loss) };
}

describe.each(kinds)('a network of kind %s', (_, kind) => {
  it('has the gradients that central differences give, in all parameters and the initial state', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { forward, ...resolved } = generalRun({ ...choice, ...kind });
        const { network, sequence, loss } = resolved;
        const gradients = backpropagateThroughTime(network, sequence, forward, loss);
        expect(gradientError(resolved, gradients, STEP)).toBeLessThan(1e-7);
      }),
      { seed: 20, numRuns: 30 },
    );
  });

  it('has the full step Jacobian that central differences of its state give', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, sequence, loss, forward } = generalRun({ ...choice, ...kind });
        const size = stateSizeOf(network);
        const state = rowOf(forward.states, 3, size).slice();
        const one = { ...network, ...weightsOfStep(network, 3) };
        const step = { ...sequence, steps: 1, inputs: inputOf(sequence, network, 3) };
        const differences = differentiate(
          state,
          () => forwardPass(one, { ...step, initialState: state }, loss).states.slice(size),
          STEP,
        );
        const jacobian = stepJacobian(network, forward, 3);
        const scale = Math.max(1, euclideanNorm(jacobian));
        expect(largestDifference(jacobian, transpose(differences, size)) / scale).toBeLessThan(
          1e-7,
        );
      }),
      { seed: 21, numRuns: 30 },
    );
  });

  it('carries a followed loss back as P(t,k)ᵀ g(t,t), multiplied at every step by its ratio', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, loss, forward } = generalRun({ ...choice, ...kind });
        const size = stateSizeOf(network);
        const followed = followLoss(network, forward, loss, LAST);
        const signalAt = (k: number) =>
          rowOf(followed.errorSignals, k + 1, size).map((mantissa) =>
            timesPowerOfTwo(mantissa, followed.errorExponents[k + 1] ?? NaN),
          );
        let product: Float64Array = identityMatrix(size);
        for (let k = LAST; k >= 0; k--) {
          product = plainProduct(product, stepJacobian(network, forward, k), size, size, size);
          const wanted = plainProduct(signalAt(LAST), product, 1, size, size);
          const bound = euclideanNorm(signalAt(LAST)) * euclideanNorm(product);
          expect(largestDifference(signalAt(k - 1), wanted)).toBeLessThanOrEqual(1e-12 * bound);
          const ratio = euclideanNorm(signalAt(k - 1)) / euclideanNorm(signalAt(k));
          expect(followed.stepRatios[k]).toBeCloseTo(ratio, 10);
        }
      }),
      { seed: 22, numRuns: 30 },
    );
  });

  it('has products whose norms are those of their spectrum', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, forward } = generalRun({ ...choice, ...kind });
        const size = stateSizeOf(network);
        const products = jacobianProducts(network, forward, LAST);
        const spectrum = productSpectrum(network, forward, LAST);
        for (let i = 0; i <= LAST + 1; i++) {
          const logs = rowOf(spectrum, i, size);
          expect(products.log10Spectral[i]).toBeCloseTo(logs[0] ?? NaN, 9);
          const frobenius = euclideanNorm(logs.map((log) => 10 ** log));
          expect(products.log10Frobenius[i]).toBeCloseTo(Math.log10(frobenius), 9);
          expect(products.log10Smallest?.[i]).toBeCloseTo(logs[size - 1] ?? NaN, 5);
        }
      }),
      { seed: 23, numRuns: 30 },
    );
  });

  it('keeps gradients that float64 cannot hold', () => {
    const { network, loss, forward } = exampleRun({
      ...kind,
      recurrentScale: 1e-3,
      forgetBias: -20,
      bias: kind.cell === 'gru' ? -20 : 0.1,
      input: { kind: 'random', steps: 200 },
    });
    const { log10Relative, stepRatios } = followLoss(network, forward, loss, 199);
    expect(log10Relative[1]).toBeLessThan(-350);
    expect(log10Relative[1]).toBeGreaterThan(-Infinity);
    const sum = stepRatios.reduce((logs, ratio) => logs + Math.log10(ratio), 0);
    expect(log10Relative[0]).toBeCloseTo(sum, 8);
  });

  it('does not hide a weight that is not a number', () => {
    const { network, sequence, loss } = exampleRun(kind);
    network.recurrentWeights[0] = NaN;
    const forward = forwardPass(network, sequence, loss);
    expect(forward.totalLoss).toBeNaN();
    expect(followLoss(network, forward, loss, LAST).log10Signal[0]).toBeNaN();
    const { log10Spectral } = jacobianProducts(network, forward, LAST);
    expect(log10Spectral[0]).toBeNaN();
  });
});

describe('an LSTM', () => {
  const run = (setting: Partial<NetworkSetting>) =>
    exampleRun({ cell: 'lstm', hiddenSize: 8, input: { kind: 'random', steps: 40 }, ...setting });

  it('can explode: its Jacobian product exceeds 1, which its forget gates alone never could', () => {
    const { network, forward } = run({ recurrentScale: 10, inputScale: 0.1, bias: 0 });
    const { log10Spectral, log10CellPath } = jacobianProducts(network, forward, 39);
    expect(log10Spectral[1]).toBeGreaterThan(2);
    expect(Math.max(...(log10CellPath ?? []))).toBeLessThanOrEqual(0);
  });

  it('can carry over a hundred times more than its forget gates show', () => {
    const { network, forward } = run({
      recurrentScale: 2,
      inputScale: 0.1,
      bias: 0,
      forgetBias: -2,
    });
    const { log10Spectral, log10CellPath } = jacobianProducts(network, forward, 39);
    const understatement = (log10Spectral[1] ?? NaN) - (log10CellPath?.[1] ?? NaN);
    expect(understatement).toBeGreaterThan(2);
  });

  it('splits its signal into the part at s and the carry at c, which together are its norm', () => {
    const { network, loss, forward } = run({ recurrentScale: 1 });
    const { log10Signal, log10Hidden, log10Carry } = followLoss(network, forward, loss, 20);
    for (let i = 0; i <= 21; i++) {
      const parts = [log10Hidden?.[i] ?? NaN, log10Carry?.[i] ?? NaN];
      const norm = Math.hypot(...parts.map((log) => 10 ** log));
      expect(Math.log10(norm)).toBeCloseTo(log10Signal[i] ?? NaN, 11);
    }
    expect(log10Carry?.[21]).toBe(-Infinity);
  });

  it('keeps its cell and its gradient where the forget gate is open and nothing else happens', () => {
    const { network, forward } = run({ recurrentScale: 0, forgetBias: 40 });
    const { log10CellPath } = jacobianProducts(network, forward, 39);
    expect(log10CellPath?.[0]).toBeCloseTo(0, 12);
  });
});

describe('a GRU', () => {
  it('keeps its state where the update gate is shut, and what little it lets through, to all digits', () => {
    const { network, forward } = exampleRun({ cell: 'gru', recurrentScale: 0, inputScale: 0 });
    network.bias.fill(60);
    const { states } = forwardPass(
      network,
      { steps: 1, inputs: new Float64Array(8), initialState: new Float64Array(5) },
      { kind: 'crossEntropy', placement: 'last', targets: Int32Array.of(0) },
    );
    expect(forward.recurrentTerms).toHaveLength(6 * 15);
    expect((states[5] ?? NaN) / Math.exp(-60)).toBeCloseTo(1, 12);
  });
});

it.each<CellName>(['lstm', 'gru'])(
  'only the vanilla RNN has factors, bounds and a tied choice: %s',
  (cell) => {
    const { network, loss, forward } = exampleRun({ cell });
    const { saturationFactors, weightFactors } = followLoss(network, forward, loss, LAST);
    expect([...saturationFactors, ...weightFactors].every(Number.isNaN)).toBe(true);
    expect(cells[cell].isPlain).toBe(false);
  },
);

/** The parts of W and b that one step uses. */
function weightsOfStep(network: Network, step: number): Partial<Network> {
  if (network.tied) return {};
  const n = network.hiddenSize;
  return {
    recurrentWeights: rowOf(network.recurrentWeights, step, n * n),
    bias: rowOf(network.bias, step, n),
  };
}

const inputOf = ({ inputs }: Sequence, { inputSize }: Network, step: number) =>
  rowOf(inputs, step, inputSize);
