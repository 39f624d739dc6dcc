/**
 * The backward pass of one loss E_t alone: g(t,k) = ∂E_t/∂state_k for k = t … −1, and what each step back makes of its
 * norm. For the vanilla RNN that ratio has two factors, ‖D g‖/‖g‖ of the saturation and ‖Wᵀ D g‖/‖D g‖ of the weights
 * (Pascanu et al. 2013, section 2.1 and eq. 5).
 */
import type { FollowedLoss, ForwardPass } from './analysis.ts';
import { cells } from './cells/cells.ts';
import { immediateSignal, stepBack, stepBackWork, unscaledSignal } from './errorSignals.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import {
  log10Norm,
  log10Scaled,
  timesPowerOfTwo,
  type ScaledVector,
} from './linearAlgebra/powersOfTwo.ts';
import { stateSizeOf, type Loss, type Network } from './network.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

/** The loss placement plays no part: E_t is followed whether or not it counts in E. */
export function followLoss(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  step: number,
): FollowedLoss {
  return finish(followLossInSlices(network, forward, loss, step));
}

export function* followLossInSlices(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  step: number,
): Sliced<FollowedLoss> {
  const { isPlain, stateBlocks } = cells[network.cell];
  const stateSize = stateSizeOf(network);
  const steps = forward.stepLosses.length;
  const errorSignals = new Float64Array((steps + 1) * stateSize);
  const errorExponents = new Int32Array(steps + 1);
  const log10Signal = new Float64Array(steps + 1).fill(-Infinity);
  const log10Hidden = stateBlocks === 1 ? null : log10Signal.slice();
  const log10Carry = stateBlocks === 1 ? null : log10Signal.slice();
  const stepRatios = new Float64Array(steps).fill(NaN);
  const saturationFactors = new Float64Array(steps).fill(NaN);
  const weightFactors = new Float64Array(steps).fill(NaN);
  const sliceIsFull = createSlicer();
  let signal = immediateSignal(network, forward, loss, step);
  for (let k = step; ; k--) {
    const shown = unscaledSignal(network, signal);
    errorSignals.set(shown.mantissas, (k + 1) * stateSize);
    errorExponents[k + 1] = shown.exponent;
    log10Signal[k + 1] = log10Norm(shown);
    if (log10Hidden !== null) log10Hidden[k + 1] = log10OfBlock(shown, 0, network.hiddenSize);
    if (log10Carry !== null) log10Carry[k + 1] = log10OfBlock(shown, 1, network.hiddenSize);
    if (k === -1) break;
    const { atPreActivations, atPrevious } = stepBack(network, forward, k, signal);
    stepRatios[k] = normRatio(atPrevious, signal);
    if (isPlain) {
      saturationFactors[k] = normRatio(atPreActivations, signal);
      weightFactors[k] = normRatio(atPrevious, atPreActivations);
    }
    signal = atPrevious;
    if (sliceIsFull(stepBackWork(network))) yield null;
  }
  const log10Own = log10Signal[step + 1] ?? NaN;
  const log10Relative = log10Signal.map((log) =>
    Number.isFinite(log10Own) ? log - log10Own : NaN,
  );
  return {
    step,
    errorSignals,
    errorExponents,
    log10Signal,
    log10Relative,
    log10Hidden,
    log10Carry,
    stepRatios,
    saturationFactors,
    weightFactors,
  };
}

function log10OfBlock({ mantissas, exponent }: ScaledVector, block: number, size: number): number {
  return log10Scaled(euclideanNorm(rowOf(mantissas, block, size)), exponent);
}

/** ‖u‖/‖v‖; NaN where v = 0. */
function normRatio(numerator: ScaledVector, denominator: ScaledVector): number {
  return timesPowerOfTwo(
    euclideanNorm(numerator.mantissas) / euclideanNorm(denominator.mantissas),
    numerator.exponent - denominator.exponent,
  );
}
