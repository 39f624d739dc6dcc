/** The training runs of a reference case, in its layout. */
import { eachParameter } from '../clipping.ts';
import { forwardPass } from '../forwardPass.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import type { OptimiserSetting } from '../training/createOptimiser.ts';
import { finish } from '../slices.ts';
import { train } from '../training/train.ts';
import { truncatedGradientsInSlices } from '../truncatedGradient.ts';
import type { Truncation } from '../truncation.ts';
import type { SequenceCase, TrainingRun } from './caseFile.ts';
import { nest } from './nest.ts';

export function trainingResults(
  { config }: SequenceCase,
  { network, sequence, loss }: ResolvedNetwork,
  truncation: Truncation,
) {
  return config.training.map((run) => {
    const trajectory = train(
      eachParameter((name) => network[name]),
      (parameters) => {
        const trained = { ...network, ...parameters };
        const forward = forwardPass(trained, sequence, loss);
        const gradients = finish(
          truncatedGradientsInSlices(trained, sequence, forward, loss, truncation),
        );
        return { loss: forward.totalLoss, gradients: eachParameter((name) => gradients[name]) };
      },
      {
        optimiser: optimiserOf(run),
        clipping:
          run.clip === null ? { kind: 'off' } : { kind: run.clip.type, threshold: run.clip.max },
        updates: run.steps,
      },
    );
    const { final } = trajectory;
    return {
      loss: [...trajectory.losses],
      grad_norm: [...trajectory.gradientNorms.subarray(0, run.steps)],
      final: {
        U: nest(final.inputWeights, network.inputSize),
        W: nest(final.recurrentWeights, network.hiddenSize),
        b: [...final.bias],
        bh: [...final.recurrentBias],
        V: nest(final.outputWeights, network.hiddenSize),
        c: [...final.outputBias],
      },
      first_nonfinite_step: trajectory.firstNonFinite ?? -1,
    };
  });
}

function optimiserOf(run: TrainingRun): OptimiserSetting {
  const learningRate = run.lr;
  switch (run.optimizer) {
    case 'sgd':
      return { kind: 'sgd', learningRate };
    case 'momentum':
      return { kind: 'momentum', learningRate, momentum: run.momentum };
    case 'adam': {
      const [firstDecay, secondDecay] = run.betas;
      return { kind: 'adam', learningRate, firstDecay, secondDecay, epsilon: run.eps };
    }
  }
}
