/**
 * The network and sequence that a setting stands for. Every weight is a draw of variance 1 times a scale, and every
 * row of W and V and column of U has a stream of its own, named by its gate, and its index or its word.
 */
import { cells } from '../cells/cells.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { scaled } from '../linearAlgebra/elementwise.ts';
import { readInput, type ReadInput } from '../input/readInput.ts';
import { stateSizeOf, type Loss, type Network, type Sequence } from '../network.ts';
import { randomStream } from '../random.ts';
import type { NetworkSetting } from '../setting.ts';
import { finish } from '../slices.ts';
import { drawBias } from './drawBias.ts';
import { gateStreams, recurrentBasesInSlices } from './recurrentBase.ts';
import { unitDraw, type Distribution } from './unitDraw.ts';

export type ResolvedNetwork = {
  readonly network: Network;
  readonly sequence: Sequence;
  readonly loss: Loss;
};

/** `base` is W at w = 1 for the setting's cell, initialisation, n and seed, if the caller has it already. */
export function drawNetwork(
  setting: NetworkSetting,
  base = finish(recurrentBasesInSlices(setting)),
): ResolvedNetwork {
  const { cell, hiddenSize, seed } = setting;
  const input = readInput(setting.input, seed);
  const distribution = setting.initialisation === 'uniform' ? 'uniform' : 'normal';
  const recurrentWeights = scaled(base, setting.recurrentScale);
  const network: Network = {
    cell,
    activation: setting.activation,
    tied: setting.tied,
    hiddenSize,
    inputSize: input.size,
    outputSize: input.size,
    inputWeights: drawInputWeights(setting, input, distribution),
    recurrentWeights,
    outputWeights: drawOutputWeights(setting, input, distribution),
    bias: drawBias(setting, recurrentWeights),
    recurrentBias: new Float64Array(
      cells[cell].keepsRecurrentTerm ? cells[cell].gates.length * hiddenSize : 0,
    ),
    outputBias: new Float64Array(input.size),
    precision: setting.precision,
  };
  return {
    network,
    sequence: {
      steps: input.steps,
      inputs: setting.tied ? input.inputs : firstInputAlone(input),
      initialState: new Float64Array(stateSizeOf(network)),
    },
    loss: { kind: 'crossEntropy', placement: setting.placement, targets: input.targets },
  };
}

/** U, G·n×d: variance u² where x_t is one-hot, u²/d where it is dense. */
function drawInputWeights(
  setting: NetworkSetting,
  { size, labels, isOneHot }: ReadInput,
  distribution: Distribution,
): Float64Array {
  const { hiddenSize, seed, inputScale } = setting;
  const scale = isOneHot ? inputScale : inputScale / Math.sqrt(size);
  const blocks = gateStreams(setting);
  const weights = new Float64Array(blocks.length * hiddenSize * size);
  for (const [gate, names] of blocks.entries()) {
    const block = rowOf(weights, gate, hiddenSize * size);
    for (const [j, label] of labels.entries()) {
      const stream = randomStream(seed, 'U', ...names, label);
      for (let i = 0; i < hiddenSize; i++)
        block[i * size + j] = scale * unitDraw(stream, distribution);
    }
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

/** x_0, and nothing after it: what a feed-forward net reads. */
function firstInputAlone({ inputs, size }: ReadInput): Float64Array {
  const alone = new Float64Array(inputs.length);
  alone.set(rowOf(inputs, 0, size));
  return alone;
}
