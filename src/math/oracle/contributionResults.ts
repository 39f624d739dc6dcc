/** What each step adds to ∂E/∂W, in the layout of a reference case; never truncated. */
import type { ForwardPass, Gradients } from '../analysis.ts';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import { followLoss } from '../followLoss.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { itemiseInSlices } from '../itemised.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { carriesLoss } from '../loss.ts';
import type { Loss } from '../network.ts';
import { finish } from '../slices.ts';
import { noTruncation } from '../truncation.ts';
import { nest } from './nest.ts';

export function contributionResults(
  { network, sequence, loss }: ResolvedNetwork,
  forward: ForwardPass,
  full: Gradients,
) {
  const { steps } = sequence;
  const { log10Terms } = finish(itemiseInSlices(network, forward, loss, noTruncation));
  const last = rowOf(log10Terms, steps - 1, steps);
  const lastLoss: Loss = loss.kind === 'none' ? loss : { ...loss, placement: 'last' };
  const ofLast = backpropagateThroughTime(network, sequence, forward, lastLoss);
  const pairs = (valuesOf: (t: number) => Float64Array) =>
    Array.from({ length: steps }, (_, t) =>
      carriesLoss(loss, t, steps) ? Array.from(valuesOf(t), tenToThe) : [],
    );
  return {
    last_norm: Array.from(last, tenToThe),
    last_log10norm: [...last],
    last_sum_dW: nest(ofLast.recurrentWeights, network.hiddenSize),
    total_norm: Array.from(full.log10StepTerm, tenToThe),
    pairs_norm: pairs((t) => rowOf(log10Terms, t, steps).subarray(0, t + 1)),
    pairs_delta_norm: pairs((t) => {
      const { log10Hidden, log10Signal } = followLoss(network, forward, loss, t);
      return (log10Hidden ?? log10Signal).subarray(1, t + 2);
    }),
  };
}

function tenToThe(log: number): number {
  return 10 ** log;
}
