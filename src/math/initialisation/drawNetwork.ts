/**
 * The network and sequence that a setting stands for. Every weight is a draw of variance 1 times a scale, and every
 * row of W and V and column of U has a stream of its own, named by its index or its word.
 */
import { multiply } from '../linearAlgebra/matrixVector.ts';
import { scaled } from '../linearAlgebra/elementwise.ts';
import { readInput, type ReadInput } from '../input/readInput.ts';
import type { Loss, Network, Sequence } from '../network.ts';
import { randomStream } from '../random.ts';
import type { NetworkSetting } from '../setting.ts';
import { recurrentBase } from './recurrentBase.ts';
import { unitDraw, type Distribution } from './unitDraw.ts';

export type ResolvedNetwork = {
  readonly network: Network;
  readonly sequence: Sequence;
  readonly loss: Loss;
};

/** `base` is W at w = 1 for the setting's initialisation, n and seed, if the caller has it already. */
export function drawNetwork(
  setting: NetworkSetting,
  base = recurrentBase(setting.initialisation, setting.hiddenSize, setting.seed),
): ResolvedNetwork {
  const { hiddenSize, seed } = setting;
  const input = readInput(setting.input, seed);
  const distribution = setting.initialisation === 'uniform' ? 'uniform' : 'normal';
  const recurrentWeights = scaled(base, setting.recurrentScale);
  const network: Network = {
    activation: setting.activation,
    hiddenSize,
    inputSize: input.size,
    outputSize: input.size,
    inputWeights: drawInputWeights(setting, input, distribution),
    recurrentWeights,
    outputWeights: drawOutputWeights(setting, input, distribution),
    bias:
      setting.bias === 'centred'
        ? centredBias(recurrentWeights, hiddenSize)
        : new Float64Array(hiddenSize).fill(setting.bias),
    outputBias: new Float64Array(input.size),
  };
  return {
    network,
    sequence: {
      steps: input.steps,
      inputs: input.inputs,
      initialState: new Float64Array(hiddenSize),
    },
    loss: { kind: 'crossEntropy', placement: setting.placement, targets: input.targets },
  };
}

/** U, n×d: variance u² where x_t is one-hot, u²/d where it is dense. */
function drawInputWeights(
  { hiddenSize, seed, inputScale }: NetworkSetting,
  { size, labels, isOneHot }: ReadInput,
  distribution: Distribution,
): Float64Array {
  const scale = isOneHot ? inputScale : inputScale / Math.sqrt(size);
  const weights = new Float64Array(hiddenSize * size);
  for (const [j, label] of labels.entries()) {
    const stream = randomStream(seed, 'U', label);
    for (let i = 0; i < hiddenSize; i++)
      weights[i * size + j] = scale * unitDraw(stream, distribution);
  }
  return weights;
}

/** V, m×n: variance v²/n. */
function drawOutputWeights(
  { hiddenSize, seed, outputScale }: NetworkSetting,
  { size, labels }: ReadInput,
  distribution: Distribution,
): Float64Array {
  const scale = outputScale / Math.sqrt(hiddenSize);
  const weights = new Float64Array(size * hiddenSize);
  for (const [i, label] of labels.entries()) {
    const stream = randomStream(seed, 'V', label);
    for (let j = 0; j < hiddenSize; j++) {
      weights[i * hiddenSize + j] = scale * unitDraw(stream, distribution);
    }
  }
  return weights;
}

/** b = −W·½, which holds sigmoid units, whose states lie around ½, in the middle of their curve. */
function centredBias(recurrentWeights: Float64Array, hiddenSize: number): Float64Array {
  const bias = new Float64Array(hiddenSize);
  multiply(recurrentWeights, new Float64Array(hiddenSize).fill(-0.5), bias);
  return bias;
}
