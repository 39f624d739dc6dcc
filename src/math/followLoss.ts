/**
 * The backward pass of one loss E_t alone: g(t,k) = ∂E_t/∂s_k for k = t … −1, and for each step back its two factors,
 * ‖D g‖/‖g‖ of the saturation and ‖Wᵀ D g‖/‖D g‖ of the weights, whose product is ‖g(t,k−1)‖/‖g(t,k)‖
 * (Pascanu et al. 2013, section 2.1 and eq. 5).
 */
import type { FollowedLoss, ForwardPass } from './analysis.ts';
import { immediateSignal, throughActivation, throughWeights } from './errorSignals.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { log10Scaled, timesPowerOfTwo, type ScaledVector } from './linearAlgebra/powersOfTwo.ts';
import type { Loss, Network } from './network.ts';
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
  const { hiddenSize } = network;
  const steps = forward.stepLosses.length;
  const errorSignals = new Float64Array((steps + 1) * hiddenSize);
  const errorExponents = new Int32Array(steps + 1);
  const log10Signal = new Float64Array(steps + 1).fill(-Infinity);
  const saturationFactors = new Float64Array(steps).fill(NaN);
  const weightFactors = new Float64Array(steps).fill(NaN);
  const sliceIsFull = createSlicer();
  let signal = immediateSignal(network, forward, loss, step);
  for (let k = step; ; k--) {
    errorSignals.set(signal.mantissas, (k + 1) * hiddenSize);
    errorExponents[k + 1] = signal.exponent;
    log10Signal[k + 1] = log10Scaled(euclideanNorm(signal.mantissas), signal.exponent);
    if (k === -1) break;
    const saturated = throughActivation(network, forward, k, signal);
    const previous = throughWeights(network, saturated);
    saturationFactors[k] = normRatio(saturated, signal);
    weightFactors[k] = normRatio(previous, saturated);
    signal = previous;
    if (sliceIsFull(hiddenSize ** 2)) yield null;
  }
  const log10Own = log10Signal[step + 1] ?? NaN;
  const log10Relative = log10Signal.map((log) => (log10Own === -Infinity ? NaN : log - log10Own));
  return {
    step,
    errorSignals,
    errorExponents,
    log10Signal,
    log10Relative,
    saturationFactors,
    weightFactors,
  };
}

/** ‖u‖/‖v‖; NaN where v = 0. */
function normRatio(numerator: ScaledVector, denominator: ScaledVector): number {
  return timesPowerOfTwo(
    euclideanNorm(numerator.mantissas) / euclideanNorm(denominator.mantissas),
    numerator.exponent - denominator.exponent,
  );
}
