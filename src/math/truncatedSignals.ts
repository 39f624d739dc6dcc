/**
 * Σ ∂E_t/∂state_k over the losses that reach back to k, by state: the error signals of truncated BPTT. In chunks they are one
 * pass that starts anew at every border; a sliding window follows each loss by itself, as far as it goes.
 */
import type { ForwardPass } from './analysis.ts';
import {
  immediateSignal,
  signalAt,
  stepBack,
  stepBackWork,
  sumOfSignals,
  totalErrorSignalsInSlices,
} from './errorSignals.ts';
import type { ScaledRows, ScaledVector } from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss } from './loss.ts';
import { stateSizeOf, type Loss, type Network } from './network.ts';
import { createSlicer, type Sliced } from './slices.ts';
import { lastReached, reachesAll, type Truncation } from './truncation.ts';

export function* truncatedSignalsInSlices(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  truncation: Truncation,
): Sliced<ScaledRows> {
  const steps = forward.stepLosses.length;
  if (truncation.kind === 'off' || reachesAll(truncation, steps)) {
    return yield* totalErrorSignalsInSlices(network, forward, loss);
  }
  const stateSize = stateSizeOf(network);
  const signals: ScaledRows = {
    mantissas: new Float64Array((steps + 1) * stateSize),
    exponents: new Int32Array(steps + 1),
  };
  const addAt = (step: number, signal: ScaledVector): ScaledVector => {
    const sum = sumOfSignals(network, signalAt(signals, step, stateSize), signal);
    signals.mantissas.set(sum.mantissas, (step + 1) * stateSize);
    signals.exponents[step + 1] = sum.exponent;
    return sum;
  };
  const sliceIsFull = createSlicer();
  const work = stepBackWork(network);
  for (let t = steps - 1; t >= 0; t--) {
    if (carriesLoss(loss, t, steps)) {
      const own = immediateSignal(network, forward, loss, t);
      addAt(t, own);
      const end = truncation.kind === 'sliding' ? lastReached(truncation, t) : t;
      let signal = own;
      for (let k = t; k > end; k--) {
        signal = stepBack(network, forward, k, signal).atPrevious;
        addAt(k - 1, signal);
        if (sliceIsFull(work)) yield null;
      }
    }
    if (truncation.kind === 'chunked' && t > lastReached(truncation, t)) {
      addAt(t - 1, stepBack(network, forward, t, signalAt(signals, t, stateSize)).atPrevious);
      if (sliceIsFull(work)) yield null;
    }
  }
  return signals;
}
