import { describe, expect, it } from 'vitest';
import { equalData } from './equalData.ts';
import { resolveSource } from './resolveSource.ts';
import type { CellName } from './cells/cells.ts';
import type { Network } from './network.ts';
import type { NetworkSetting } from './setting.ts';
import { exampleRun, exampleSource } from './testing/exampleSetting.ts';

describe('a source', () => {
  it.each<[Partial<NetworkSetting>, RegExp]>([
    [{ hiddenSize: 0 }, /hiddenSize must be a whole number of at least 1, and is 0\./],
    [{ seed: 2 ** 32 }, /seed must be .* 4294967296\./],
    [{ recurrentScale: NaN }, /recurrentScale must be a finite number, and is NaN\./],
    [{ bias: Infinity }, /bias must be .* Infinity\./],
    [{ forgetBias: NaN }, /forgetBias must be a finite number, and is NaN\./],
    [{ input: { kind: 'text', text: 'alone' } }, /at least 2 words/],
    [
      { cell: 'lstm', activation: 'relu' },
      /activation must be 'tanh' for the cell lstm, and is 'relu'\./,
    ],
    [{ cell: 'gru', bias: 'centred' }, /bias must be a finite number for the cell gru/],
    [{ cell: 'gru', tied: false, placement: 'last' }, /tied must be true for the cell gru/],
    [{ tied: false, placement: 'all' }, /placement must be 'last' where tied is false/],
  ])('with a broken setting %j throws a sentence', (choices, sentence) => {
    expect(() => resolveSource(exampleSource(choices))).toThrow(sentence);
  });

  it('with an array of the wrong shape throws a sentence with both shapes', () => {
    const { network, sequence, loss } = exampleRun();
    const recurrentWeights = new Float64Array(24);
    expect(() =>
      resolveSource({ kind: 'given', network: { ...network, recurrentWeights }, sequence, loss }),
    ).toThrow(/network\.recurrentWeights \(W\) must have shape 5×5, 25 entries, and has 24\./);
  });

  it('of a cell with gates has all blocks, a state of its own size and the biases it needs', () => {
    const given = (cell: CellName, change: Partial<Network> = {}) => {
      const { network, sequence, loss } = exampleRun({ cell });
      return { kind: 'given', network: { ...network, ...change }, sequence, loss } as const;
    };
    expect(resolveSource(given('gru')).network.recurrentWeights).toHaveLength(3 * 25);
    expect(resolveSource(given('lstm')).sequence.initialState).toHaveLength(2 * 5);
    expect(() => resolveSource(given('lstm', { cell: 'gru' }))).toThrow(
      /\(U\) must have shape 15×8/,
    );
    expect(() => resolveSource(given('gru', { recurrentBias: new Float64Array(0) }))).toThrow(
      /\(b_h\) must have shape 15, 15 entries, and has 0\./,
    );
    expect(() => resolveSource(given('lstm', { tied: false }))).toThrow(
      /network\.tied must be true for the cell lstm/,
    );
  });

  it('with a target that no output stands for throws a sentence, unless no loss needs it', () => {
    const { network, sequence } = exampleRun();
    const targets = Int32Array.of(-1, 0, 0, 0, 0, 7);
    const loss = { kind: 'crossEntropy', targets } as const;
    const given = { kind: 'given', network, sequence } as const;
    expect(() => resolveSource({ ...given, loss: { ...loss, placement: 'all' } })).toThrow(
      /loss\.targets\[0\] must be one of the 8 outputs, 0 to 7, and is -1\./,
    );
    expect(resolveSource({ ...given, loss: { ...loss, placement: 'last' } }).network).toBe(network);
  });
});

describe('equal data', () => {
  it('is told apart down to the last bit, and by missing parts', () => {
    const one = { a: Float64Array.of(1, NaN), b: { c: 'x' } };
    expect(equalData(one, structuredClone(one))).toBe(true);
    expect(equalData(one, { ...one, a: Float64Array.of(1 + 2 ** -52, NaN) })).toBe(false);
    expect(equalData(one, { ...one, b: {} })).toBe(false);
    expect(equalData(one, { ...one, d: undefined })).toBe(false);
    expect(equalData(Float64Array.of(0), Int32Array.of(0, 0))).toBe(false);
  });
});
