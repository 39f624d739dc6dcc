/** Analyses for tests of what the panels draw: made by the engine, from a setting or from weights given one by one. */
import { exactPrecision } from '../../math/formats/precision.ts';
import { createAnalyser } from '../../math/analyse.ts';
import type { GradientAnalysis, Itemised, JacobianProducts } from '../../math/analysis.ts';
import type { LossPlacement, Network } from '../../math/network.ts';
import type { NetworkSetting, NetworkSource } from '../../math/setting.ts';
import { finish } from '../../math/slices.ts';
import { noTruncation, type Truncation } from '../../math/truncation.ts';

export type Analysed = { readonly analysis: GradientAnalysis; readonly products: JacobianProducts };

/** Runs the engine to its end. */
export function analysed(
  source: NetworkSource,
  followedStep: number | null = null,
  truncation: Truncation = noTruncation,
): Analysed {
  let analysis: GradientAnalysis | null = null;
  let products: JacobianProducts | null = null;
  for (const part of createAnalyser().analyse(source, followedStep, truncation)) {
    if (part?.kind === 'gradients') analysis = part.analysis;
    if (part?.kind === 'spectrum' && analysis) analysis = { ...analysis, ...part.spectral };
    if (part?.kind === 'products') products = part.products;
  }
  if (analysis === null || products === null) throw new Error('The engine left a part out.');
  return { analysis, products };
}

/** The tutorial's sentence through 12 tanh units whose gradient vanishes; every choice can be overridden. */
export function analysedSetting(
  choices: Partial<NetworkSetting> = {},
  followedStep: number | null = null,
  truncation: Truncation = noTruncation,
): Analysed {
  return analysed(settingOf(choices), followedStep, truncation);
}

/** The itemised gradient of the same. */
export const itemisedSetting = (
  choices: Partial<NetworkSetting> = {},
  truncation: Truncation = noTruncation,
): Itemised => finish(createAnalyser().itemised(settingOf(choices), truncation));

function settingOf(choices: Partial<NetworkSetting>): NetworkSource {
  const setting: NetworkSetting = {
    cell: 'rnn',
    activation: 'tanh',
    initialisation: 'gaussian',
    recurrentScale: 0.8,
    inputScale: 1,
    outputScale: 1,
    bias: 0,
    forgetBias: 1,
    precision: exactPrecision,
    tied: true,
    hiddenSize: 12,
    seed: 7,
    input: { kind: 'text', text: 'The man who wore a wig on his head went inside' },
    placement: 'last',
    ...choices,
  };
  return { kind: 'drawn', setting };
}

/** Without saturation: grows by about 3.5 at each of 200 steps. */
export const exploding = () =>
  analysedSetting({
    activation: 'identity',
    recurrentScale: 3.5,
    input: { kind: 'random', steps: 200 },
  });

/** Every ReLU unit is off at every step. */
export const dead = () => analysedSetting({ activation: 'relu', bias: -5 });

/** Four gates and a cell state. */
export const lstm = (choices: Partial<NetworkSetting> = {}) =>
  analysedSetting({ cell: 'lstm', ...choices });

export const gru = (choices: Partial<NetworkSetting> = {}) =>
  analysedSetting({ cell: 'gru', ...choices });

/** A deep feed-forward net: each layer its own weights. */
export const feedForward = (choices: Partial<NetworkSetting> = {}) =>
  analysedSetting({ tied: false, ...choices });

/** One unit, one step. */
export const smallest = () =>
  analysedSetting({ hiddenSize: 1, input: { kind: 'random', steps: 1 } });

type DiagonalChoices = Partial<Network> & {
  readonly inputs?: readonly number[];
  /** y_t, at every step. */
  readonly target?: 0 | 1;
  readonly placement?: LossPlacement;
  readonly followedStep?: number | null;
};

/** W = rate · I, n = d = m = 2, U = V = I, b = 0, linear, x_t = (1, 0), y_t = 1: can be worked out by hand. */
export function diagonal(
  rate: number,
  steps: number,
  { inputs, target = 1, placement = 'last', followedStep = null, ...network }: DiagonalChoices = {},
): Analysed {
  const identity = Float64Array.of(1, 0, 0, 1);
  return analysed(
    {
      kind: 'given',
      network: {
        cell: 'rnn',
        activation: 'identity',
        tied: true,
        hiddenSize: 2,
        inputSize: 2,
        outputSize: 2,
        inputWeights: identity,
        recurrentWeights: identity.map((entry) => rate * entry),
        outputWeights: identity,
        bias: new Float64Array(2),
        recurrentBias: new Float64Array(0),
        outputBias: new Float64Array(2),
        precision: exactPrecision,
        ...network,
      },
      sequence: {
        steps,
        inputs: Float64Array.from(
          inputs ?? Array.from({ length: 2 * steps }, (_, i) => (i % 2 === 0 ? 1 : 0)),
        ),
        initialState: new Float64Array(2),
      },
      loss: { kind: 'crossEntropy', placement, targets: new Int32Array(steps).fill(target) },
    },
    followedStep,
  );
}
