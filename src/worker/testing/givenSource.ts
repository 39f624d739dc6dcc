/** A source given weight by weight, whose lengths fit. */
import { exactPrecision } from '../../math/formats/precision.ts';
import type { NetworkSource } from '../../math/setting.ts';

export const createGivenSource = (): Extract<NetworkSource, { kind: 'given' }> => ({
  kind: 'given',
  network: {
    cell: 'rnn',
    activation: 'relu',
    tied: true,
    hiddenSize: 2,
    inputSize: 3,
    outputSize: 4,
    inputWeights: new Float64Array(6).fill(0.5),
    recurrentWeights: new Float64Array(4).fill(0.25),
    outputWeights: new Float64Array(8).fill(-0.5),
    bias: new Float64Array(2),
    recurrentBias: new Float64Array(0),
    outputBias: new Float64Array(4),
    precision: exactPrecision,
  },
  sequence: { steps: 5, inputs: new Float64Array(15).fill(1), initialState: new Float64Array(2) },
  loss: { kind: 'crossEntropy', placement: 'all', targets: new Int32Array([0, 1, 2, 3, 0]) },
});
