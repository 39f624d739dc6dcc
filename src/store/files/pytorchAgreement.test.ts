/** Reference cases, written as the files that PyTorch would have saved and read back: the gradients are the reference's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../math/analyse.ts';
import { backpropagateThroughTime } from '../../math/backpropagateThroughTime.ts';
import { forwardPass } from '../../math/forwardPass.ts';
import { exactPrecision } from '../../math/formats/precision.ts';
import type { Gradients, JacobianProducts } from '../../math/analysis.ts';
import { parseCase, type SequenceCase } from '../../math/oracle/caseFile.ts';
import { networkOf } from '../../math/oracle/networkOf.ts';
import { networkOfWeights } from '../../math/networkOfWeights.ts';
import type { GivenWeights } from '../../math/setting.ts';
import { readOwnFile } from './readOwnFile.ts';
import { safetensors } from './safetensors.fixture.ts';

function caseNamed(name: string): SequenceCase {
  const path = new URL(`../../math/oracle/${name}.json`, import.meta.url);
  const found = parseCase(readFileSync(fileURLToPath(path), 'utf8'));
  if (found.kind !== 'sequence') throw new Error(`${name} is no sequence.`);
  return found;
}

/** Names as in a state_dict; PyTorch's two biases are any two whose sum is b. */
function stateDict({
  config,
  params,
}: SequenceCase): Readonly<Record<string, number[][] | number[]>> {
  const half = params.b.map((entry) => entry / 2);
  return {
    'rnn.weight_ih_l0': params.U,
    'rnn.weight_hh_l0': params.W,
    'rnn.bias_ih_l0': config.cell === 'gru' ? params.b : half,
    'rnn.bias_hh_l0': config.cell === 'gru' ? params.bh : half,
    'out.weight': params.V,
    'out.bias': params.c,
  };
}

function weightsIn(name: string, bytes: Uint8Array): GivenWeights {
  const file = readOwnFile(name, bytes);
  if (!file.ok || file.value.kind !== 'network') throw new Error(JSON.stringify(file));
  return file.value.weights;
}

const formats: readonly (readonly [string, (oracle: SequenceCase) => GivenWeights])[] = [
  [
    'JSON',
    (oracle) => weightsIn('net.json', new TextEncoder().encode(JSON.stringify(stateDict(oracle)))),
  ],
  [
    'safetensors',
    (oracle) => {
      const tensors = Object.entries(stateDict(oracle)).map(([name, value]) => {
        const columns = Array.isArray(value[0]) ? [value[0].length] : [];
        return [
          name,
          { shape: [value.length, ...columns], type: 'F64', values: value.flat() },
        ] as const;
      });
      return weightsIn('net.safetensors', safetensors(Object.fromEntries(tensors)));
    },
  ],
];

const reading = {
  input: { kind: 'random', steps: 3 },
  seed: 1,
  placement: 'all',
  precision: exactPrecision,
} as const;

/** The gradients of the case, with the network taken from the file. */
function gradientsOf(oracle: SequenceCase, weights: GivenWeights): Gradients {
  const { network } = networkOfWeights(weights, reading);
  const { sequence, loss } = networkOf(oracle);
  return backpropagateThroughTime(network, sequence, forwardPass(network, sequence, loss), loss);
}

const vector = v.array(v.number());
const matrix = v.array(vector);
const expectedGradients = v.object({
  dU: matrix,
  dW: matrix,
  dV: matrix,
  db: vector,
  dbh: v.optional(vector),
});

/** The cases are written to eight decimals. */
function expectClose(gradient: Float64Array, expected: readonly number[]): void {
  expect(gradient).toHaveLength(expected.length);
  for (const [i, entry] of gradient.entries()) {
    const wanted = expected[i] ?? NaN;
    expect(Math.abs(entry - wanted)).toBeLessThan(1e-7 * Math.max(1, Math.abs(wanted)));
  }
}

const names = ['s02_rnn_tanh_basic', 's07_rnn_relu_ce_last', 's15_lstm_basic', 's18_gru_basic'];

describe.each(formats)('a file in %s', (_, read) => {
  it.each(names)('of case %s has the gradients of the reference', (name) => {
    const oracle = caseNamed(name);
    const weights = read(oracle);
    const isRelu = oracle.config.activation === 'relu';
    const gradients = gradientsOf(oracle, isRelu ? { ...weights, activation: 'relu' } : weights);
    const expected = v.parse(expectedGradients, oracle.expected['gradients']);
    expectClose(gradients.inputWeights, expected.dU.flat());
    expectClose(gradients.recurrentWeights, expected.dW.flat());
    expectClose(gradients.outputWeights, expected.dV.flat());
    expectClose(gradients.bias, expected.db);
    if (expected.dbh !== undefined) expectClose(gradients.recurrentBias, expected.dbh);
  });
});

describe('a network without a read-out', () => {
  it('has the same Jacobian products as with one, no gradient, and nothing that is not finite', () => {
    for (const name of ['s15_lstm_basic', 's18_gru_basic']) {
      const oracle = caseNamed(name);
      const bytes = new TextEncoder().encode(JSON.stringify(stateDict(oracle)));
      const weights = weightsIn('net.json', bytes);
      const run = (given: GivenWeights) => {
        let products: JacobianProducts | null = null;
        let last = null;
        for (const part of createAnalyser().analyse(
          { kind: 'weights', weights: given, reading },
          1,
        )) {
          if (part?.kind === 'gradients') last = part.analysis;
          if (part?.kind === 'products') products = part.products;
        }
        return { analysis: last, products };
      };
      const withLoss = run(weights);
      const without = run({ ...weights, readout: null });
      expect(without.products).toEqual(withLoss.products);
      expect(without.analysis).toMatchObject({ placement: 'none', followed: { step: 1 } });
      expect(without.analysis?.forward.totalLoss).toBe(0);
      expect(without.analysis?.forward.states).toEqual(withLoss.analysis?.forward.states);
      expect(without.analysis?.gradients.recurrentWeights.every((entry) => entry === 0)).toBe(true);
    }
  });
});
