/** A network whose weights were made elsewhere, with what it reads. Without a read-out it has no outputs and no loss. */
import { readInputOfSize } from './input/readInput.ts';
import type { ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { stateSizeOf, type Network } from './network.ts';
import type { GivenWeights, NetworkSource } from './setting.ts';

type Reading = Extract<NetworkSource, { kind: 'weights' }>['reading'];

/** Throws a sentence if the input does not fit the network's d, or the targets its m. Shares the arrays of the weights. */
export function networkOfWeights(
  { readout, ...weights }: GivenWeights,
  { input, seed, placement, precision }: Reading,
): ResolvedNetwork {
  const outputSize = readout?.outputSize ?? 0;
  const network: Network = {
    ...weights,
    tied: true,
    outputSize,
    outputWeights: readout?.weights ?? new Float64Array(0),
    outputBias: readout?.bias ?? new Float64Array(0),
    precision,
  };
  const { steps, inputs, targets } = readInputOfSize(input, seed, {
    inputSize: network.inputSize,
    outputSize: readout === null ? null : outputSize,
  });
  return {
    network,
    sequence: { steps, inputs, initialState: new Float64Array(stateSizeOf(network)) },
    loss: readout === null ? { kind: 'none' } : { kind: 'crossEntropy', placement, targets },
  };
}
