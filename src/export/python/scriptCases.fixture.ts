/** Networks whose numbers the scripts have to print as the engine has them. */
import { exactPrecision } from '../../math/formats/precision.ts';
import type { NetworkSetting, NetworkSource } from '../../math/setting.ts';
import { exampleSource } from '../../math/testing/exampleSetting.ts';
import type { Clipping } from '../../math/training/clipGradients.ts';
import type { Truncation } from '../../math/truncation.ts';
import type { ScriptChoices } from './scriptSubject.ts';

export type ScriptCase = {
  readonly name: string;
  readonly source: NetworkSource;
  readonly truncation?: Truncation;
  readonly clipping?: Clipping;
  readonly penalties?: ScriptChoices['penalties'];
  readonly followedStep?: number;
  /** Whether rounding may grow on the way, so that the script’s condition is above 1. */
  readonly isChaotic?: boolean;
};

const SENTENCE = 'The man who wore a wig on his head went inside';
const text = (words = SENTENCE) => ({ kind: 'text', text: words }) as const;
const random = (steps: number) => ({ kind: 'random', steps }) as const;
const drawn = (
  name: string,
  choices: Partial<NetworkSetting>,
  more: Omit<ScriptCase, 'name' | 'source'> = {},
): ScriptCase => ({ name, source: exampleSource({ hiddenSize: 8, ...choices }), ...more });

/** One for every way through the scripts, and the ends of float64. */
export const scriptCases: readonly ScriptCase[] = [
  drawn(
    'tanh on the sentence, clipped by norm',
    { input: text(), placement: 'last', hiddenSize: 12 },
    { clipping: { kind: 'norm', threshold: 0.5 } },
  ),
  drawn(
    'centred sigmoid units, an early loss followed',
    { activation: 'sigmoid', bias: 'centred', recurrentScale: 4, input: random(30) },
    { followedStep: 20, clipping: { kind: 'value', threshold: 0.01 } },
  ),
  drawn(
    'orthogonal ReLU, the tutorial’s truncation',
    { activation: 'relu', initialisation: 'orthogonal', recurrentScale: 1.4, input: text() },
    { truncation: { kind: 'sliding', reach: 3 } },
  ),
  drawn(
    'leaky ReLU in chunks',
    { activation: 'leaky', initialisation: 'identity', input: random(17) },
    { truncation: { kind: 'chunked', length: 4 }, clipping: { kind: 'value', threshold: 0.2 } },
  ),
  drawn('dead ReLU units', { activation: 'relu', bias: -5, input: text() }),
  drawn(
    'a linear network that passes 10^160',
    { activation: 'identity', recurrentScale: 50, input: random(100), placement: 'last' },
    { clipping: { kind: 'norm', threshold: 5 } },
  ),
  drawn(
    'a linear network that overflows',
    {
      activation: 'identity',
      initialisation: 'triangular',
      recurrentScale: 3000,
      input: random(100),
      placement: 'last',
    },
    { clipping: { kind: 'norm', threshold: 5 } },
  ),
  drawn(
    'ReLU that overflows',
    {
      activation: 'relu',
      initialisation: 'orthogonal',
      bias: 5,
      recurrentScale: 3000,
      input: random(100),
    },
    { clipping: { kind: 'norm', threshold: 1 }, followedStep: 60 },
  ),
  drawn(
    'tanh that vanishes below 10^-400',
    { recurrentScale: 0.01, input: random(200), placement: 'last' },
    { clipping: { kind: 'norm', threshold: 5 } },
  ),
  drawn(
    'every loss, and a window of no step',
    { recurrentScale: 0.001, input: random(40) },
    { truncation: { kind: 'sliding', reach: 0 } },
  ),
  drawn(
    'saturated tanh',
    { recurrentScale: 10, inputScale: 8, input: random(40), initialisation: 'uniform' },
    { isChaotic: true },
  ),
  drawn(
    'large weights and a large input',
    { recurrentScale: 2.5, bias: 0, hiddenSize: 24, input: random(40) },
    { followedStep: 25, truncation: { kind: 'sliding', reach: 12 } },
  ),
  drawn(
    'chaos that leaves no digit',
    { recurrentScale: 4, bias: 0, hiddenSize: 24, input: { kind: 'pulse', steps: 100 } },
    { isChaotic: true },
  ),
  drawn(
    'chaos that leaves a few digits',
    { recurrentScale: 4, bias: 0, hiddenSize: 24, input: { kind: 'pulse', steps: 20 } },
    { isChaotic: true },
  ),
  drawn(
    'Ω and L2 beside a truncated gradient',
    { input: text() },
    {
      penalties: { l2: 0.1, omega: 0.3 },
      truncation: { kind: 'sliding', reach: 2 },
      clipping: { kind: 'norm', threshold: 0.5 },
    },
  ),
  drawn('L2 of an LSTM', { cell: 'lstm', input: text() }, { penalties: { l2: 0.5, omega: 0 } }),
  drawn('a deep feed-forward net', {
    tied: false,
    placement: 'last',
    input: text(),
    hiddenSize: 12,
  }),
  drawn(
    'a deep net of ReLU layers, packed',
    {
      tied: false,
      placement: 'last',
      activation: 'relu',
      recurrentScale: Math.SQRT2,
      input: random(40),
      initialisation: 'orthogonal',
    },
    { truncation: { kind: 'sliding', reach: 5 }, clipping: { kind: 'norm', threshold: 0.1 } },
  ),
  drawn(
    'LSTM in chunks',
    { cell: 'lstm', input: text() },
    { truncation: { kind: 'chunked', length: 3 }, clipping: { kind: 'norm', threshold: 0.5 } },
  ),
  drawn('LSTM, packed', {
    cell: 'lstm',
    hiddenSize: 24,
    input: random(40),
    placement: 'last',
    forgetBias: 4,
  }),
  drawn('LSTM that forgets', {
    cell: 'lstm',
    forgetBias: -5,
    recurrentScale: 0.1,
    input: random(60),
    placement: 'last',
  }),
  drawn(
    'GRU with the tutorial’s truncation',
    { cell: 'gru', input: text() },
    { truncation: { kind: 'sliding', reach: 4 }, clipping: { kind: 'value', threshold: 0.05 } },
  ),
  drawn(
    'GRU with large weights, packed',
    { cell: 'gru', hiddenSize: 40, recurrentScale: 6, inputScale: 5, input: random(30) },
    { followedStep: 12 },
  ),
  drawn('one unit, one step', { hiddenSize: 1, input: random(1), placement: 'last' }),
  drawn('one word twice', { input: text('no no') }),
  drawn('no input at all', { bias: 0, input: { kind: 'zero', steps: 5 } }),
  drawn('signs that mean something to Python', {
    input: text('"""\\ # % {x} \u2028 \'a\' 人工 智能 \ud83d'),
  }),
  {
    name: 'a given network with a squared error and a state before step 0',
    source: {
      kind: 'given',
      network: {
        cell: 'rnn',
        activation: 'tanh',
        tied: true,
        hiddenSize: 2,
        inputSize: 1,
        outputSize: 2,
        inputWeights: Float64Array.of(0.3, -0.1),
        recurrentWeights: Float64Array.of(0.5, -2, 1e-7, 0),
        outputWeights: Float64Array.of(1, 2, -3, 1 / 3),
        bias: Float64Array.of(0, -0),
        recurrentBias: new Float64Array(0),
        outputBias: Float64Array.of(0.25, 5e-324),
        precision: exactPrecision,
      },
      sequence: {
        steps: 3,
        inputs: Float64Array.of(1, 0.1, -0.7),
        initialState: Float64Array.of(0.5, -0.25),
      },
      loss: {
        kind: 'meanSquaredError',
        placement: 'all',
        targets: Float64Array.of(0, 1, 0.5, 0.25, 1e21, -1),
      },
    },
  },
];
