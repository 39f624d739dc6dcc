/** A network, its sequence and its targets as they are stored in the network's format. */
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import type { Loss } from '../network.ts';
import { exactPrecision } from './precision.ts';
import { roundVector } from './roundTo.ts';

/** The argument itself in float64; else copies. */
export function storedNetwork(resolved: ResolvedNetwork): ResolvedNetwork {
  const { network, sequence, loss } = resolved;
  const { format } = network.precision;
  if (format === 'f64') return resolved;
  const stored = (array: Float64Array): Float64Array => {
    const copy = array.slice();
    roundVector(format, copy);
    return copy;
  };
  return {
    network: {
      ...network,
      inputWeights: stored(network.inputWeights),
      recurrentWeights: stored(network.recurrentWeights),
      outputWeights: stored(network.outputWeights),
      bias: stored(network.bias),
      recurrentBias: stored(network.recurrentBias),
      outputBias: stored(network.outputBias),
    },
    sequence: {
      ...sequence,
      inputs: stored(sequence.inputs),
      initialState: stored(sequence.initialState),
    },
    loss: storedTargets(loss, stored),
  };
}

/** The same network in float64, with the same weights. */
export function inFloat64({ network, ...rest }: ResolvedNetwork): ResolvedNetwork {
  return { ...rest, network: { ...network, precision: exactPrecision } };
}

const storedTargets = (loss: Loss, stored: (array: Float64Array) => Float64Array): Loss =>
  loss.kind === 'meanSquaredError' ? { ...loss, targets: stored(loss.targets) } : loss;
