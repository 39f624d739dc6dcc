import { describe, expect, it } from 'vitest';
import { plainProduct, largestDifference } from '../testing/referenceAlgebra.ts';
import { identityMatrix, scaled, transpose } from '../linearAlgebra/elementwise.ts';
import { cells } from '../cells/cells.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import type { Initialisation } from '../setting.ts';
import { exampleSetting } from '../testing/exampleSetting.ts';
import { drawNetwork } from './drawNetwork.ts';
import { recurrentBase } from './recurrentBase.ts';

const everyInitialisation: Initialisation[] = [
  'gaussian',
  'orthogonal',
  'identity',
  'uniform',
  'triangular',
];
const drawn = (choices: Parameters<typeof exampleSetting>[0]) =>
  drawNetwork(exampleSetting(choices)).network;
const meanSquare = (entries: Float64Array) =>
  entries.reduce((sum, entry) => sum + entry ** 2, 0) / entries.length;
const column = (matrix: Float64Array, index: number, columns: number) =>
  matrix.filter((_, i) => i % columns === index);

describe.each(everyInitialisation)('a %s network', (initialisation) => {
  it('only rescales its draw when a scale changes', () => {
    const unit = drawn({ initialisation, recurrentScale: 1, inputScale: 1, outputScale: 1 });
    const other = drawn({ initialisation, recurrentScale: 1.7, inputScale: 2, outputScale: 4 });
    expect(other.recurrentWeights).toEqual(scaled(unit.recurrentWeights, 1.7));
    expect(other.inputWeights).toEqual(scaled(unit.inputWeights, 2));
    expect(other.outputWeights).toEqual(scaled(unit.outputWeights, 4));
  });

  it('takes seed 0, and draws other numbers for another seed', () => {
    const [zero, one] = [drawn({ initialisation, seed: 0 }), drawn({ initialisation, seed: 1 })];
    expect(zero.inputWeights.every((weight) => Number.isFinite(weight) && weight !== 0)).toBe(true);
    expect(zero.inputWeights).not.toEqual(one.inputWeights);
    expect(zero.outputWeights).not.toEqual(one.outputWeights);
  });

  it('moves no other number when a word is typed', () => {
    const short = drawn({ initialisation, input: { kind: 'text', text: 'a dog saw a cat' } });
    const long = drawn({ initialisation, input: { kind: 'text', text: 'A big dog saw a cat' } });
    expect([short.inputSize, long.inputSize]).toEqual([4, 5]);
    expect(long.recurrentWeights).toEqual(short.recurrentWeights);
    for (const [before, after] of [
      [0, 0],
      [1, 2],
      [2, 3],
      [3, 4],
    ] as const) {
      expect(column(long.inputWeights, after, 5)).toEqual(column(short.inputWeights, before, 4));
      expect(long.outputWeights.slice(after * 5, after * 5 + 5)).toEqual(
        short.outputWeights.slice(before * 5, before * 5 + 5),
      );
    }
  });

  it('holds sigmoid units in the middle of their curve with a centred bias', () => {
    const { bias, recurrentWeights } = drawn({ initialisation, bias: 'centred', hiddenSize: 3 });
    const rowSums = plainProduct(recurrentWeights, new Float64Array(3).fill(1), 3, 3, 1);
    expect(largestDifference(bias, scaled(rowSums, -0.5))).toBeLessThan(1e-15);
  });
});

describe.each(['lstm', 'gru'] as const)('the blocks of an %s', (cell) => {
  const size = 4;
  const blocks = (matrix: Float64Array, width: number) =>
    cells[cell].gates.map((_, gate) => rowOf(matrix, gate, size * width));

  it('are drawn each for itself, with the same initialisation and scale', () => {
    const network = drawn({
      cell,
      initialisation: 'orthogonal',
      recurrentScale: 2,
      hiddenSize: size,
    });
    for (const weights of [
      blocks(network.recurrentWeights, size),
      blocks(network.inputWeights, network.inputSize),
    ]) {
      expect(new Set(weights.map((block) => block[1])).size).toBe(weights.length);
    }
    for (const block of blocks(network.recurrentWeights, size)) {
      const gram = plainProduct(transpose(block, size), block, size, size, size);
      expect(largestDifference(gram, scaled(identityMatrix(size), 4))).toBeLessThan(1e-13);
    }
  });

  it('have one bias, but for the forget gate', () => {
    const { bias, recurrentBias } = drawn({ cell, bias: 0.5, forgetBias: 3, hiddenSize: size });
    const constants = blocks(bias, 1).map((block) => [...new Set(block)]);
    expect(constants).toEqual(cells[cell].gates.map(({ name }) => [name === 'f' ? 3 : 0.5]));
    expect(recurrentBias).toEqual(new Float64Array(cell === 'gru' ? 3 * size : 0));
  });
});

describe('a deep feed-forward net', () => {
  const net = () =>
    drawNetwork(exampleSetting({ tied: false, placement: 'last', bias: 'centred' }));

  it('has weights of its own at every step, each with the bias that centres it', () => {
    const { recurrentWeights, bias } = net().network;
    expect(recurrentWeights).toHaveLength(6 * 25);
    expect(new Set(recurrentWeights).size).toBe(6 * 25);
    const rowSums = plainProduct(recurrentWeights, new Float64Array(5).fill(1), 30, 5, 1);
    expect(largestDifference(bias, scaled(rowSums, -0.5))).toBeLessThan(1e-15);
  });

  it('reads its input at step 0 alone', () => {
    const { inputs } = net().sequence;
    const whole = drawNetwork(exampleSetting()).sequence.inputs;
    expect(inputs.slice(0, 8)).toEqual(whole.slice(0, 8));
    expect(inputs.slice(8).every((entry) => entry === 0)).toBe(true);
  });
});

describe('the draws', () => {
  it.each(['gaussian', 'uniform'] as const)('of a %s W have variance w²/n', (initialisation) => {
    const size = 100;
    const weights = drawn({ initialisation, hiddenSize: size, recurrentScale: 3 }).recurrentWeights;
    expect((meanSquare(weights) * size) / 9).toBeCloseTo(1, 1.3);
  });

  it('of a uniform network lie within the tutorial’s ±1/√n at w = v = 1/√3', () => {
    const size = 16;
    const scale = 1 / Math.sqrt(3);
    const network = drawn({
      initialisation: 'uniform',
      hiddenSize: size,
      recurrentScale: scale,
      outputScale: scale,
    });
    for (const weights of [network.recurrentWeights, network.outputWeights]) {
      const largest = Math.max(...weights.map(Math.abs)) * Math.sqrt(size);
      expect(largest).toBeLessThanOrEqual(1);
      expect(largest).toBeGreaterThan(0.95);
    }
  });

  it('of U have variance u² for words and u²/d for dense input', () => {
    const dense = drawn({ hiddenSize: 128, inputScale: 2 });
    const text = drawn({
      hiddenSize: 128,
      inputScale: 2,
      input: { kind: 'text', text: 'a b c d e f g h' },
    });
    expect(meanSquare(dense.inputWeights)).toBeCloseTo(4 / 8, 1);
    expect(meanSquare(text.inputWeights) / 4).toBeCloseTo(1, 0.8);
  });

  it.each(['gaussian', 'uniform', 'triangular'] as const)(
    'of a %s W keep their leading entries when n changes',
    (initialisation) => {
      const [small, large] = [
        recurrentBase(initialisation, 4, 0),
        recurrentBase(initialisation, 9, 0),
      ];
      for (let i = 0; i < 4; i++) {
        for (let j = i + 1; j < 4; j++) {
          const before = (small[i * 4 + j] ?? NaN) * Math.sqrt(4);
          expect((large[i * 9 + j] ?? NaN) * Math.sqrt(9)).toBeCloseTo(before, 14);
        }
      }
    },
  );

  it.each([1, 2, 12, 128])('of an orthogonal W are orthogonal, n = %i', (size) => {
    const base = recurrentBase('orthogonal', size, 7);
    const gram = plainProduct(transpose(base, size), base, size, size, size);
    expect(largestDifference(gram, identityMatrix(size))).toBeLessThan(1e-13);
  });
});
