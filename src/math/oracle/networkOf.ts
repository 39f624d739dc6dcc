/** The network, sequence and loss of a reference case. */
import { exactPrecision } from '../formats/precision.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import type { Loss } from '../network.ts';
import type { SequenceCase } from './caseFile.ts';
import { activationNamed } from './skips.ts';

export function networkOf(sequenceCase: SequenceCase): ResolvedNetwork {
  const { config, params, inputs } = sequenceCase;
  const activation = config.cell === 'rnn' ? activationNamed(config.activation) : 'tanh';
  if (activation === null) throw new Error(`no activation ${String(config.activation)}`);
  return {
    network: {
      cell: config.cell,
      activation,
      tied: true,
      hiddenSize: config.n,
      inputSize: config.d,
      outputSize: config.m,
      inputWeights: Float64Array.from(params.U.flat()),
      recurrentWeights: Float64Array.from(params.W.flat()),
      outputWeights: Float64Array.from(params.V.flat()),
      bias: Float64Array.from(params.b),
      recurrentBias: Float64Array.from(params.bh),
      outputBias: Float64Array.from(params.c),
      precision: exactPrecision,
    },
    sequence: {
      steps: config.T,
      inputs: Float64Array.from(inputs.x.flat()),
      initialState: Float64Array.from([...inputs.h0, ...inputs.cell0]),
    },
    loss: lossOf(sequenceCase),
  };
}

/** A step without target gets the class −1, or targets of 0: it carries no loss. */
function lossOf({ config, inputs }: SequenceCase): Loss {
  const placement = config.loss_at;
  if (config.loss === 'softmax_ce') {
    const targets = inputs.targets.map((target) => (typeof target === 'number' ? target : -1));
    return { kind: 'crossEntropy', placement, targets: Int32Array.from(targets) };
  }
  const none = Array.from({ length: config.m }, () => 0);
  const targets = inputs.targets.flatMap((target) => target ?? none);
  return { kind: 'meanSquaredError', placement, targets: Float64Array.from(targets) };
}
