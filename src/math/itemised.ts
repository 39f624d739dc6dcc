/**
 * The gradient of every loss, item by item: C(t,k) = ∂E_t/∂ŷ_t · ∂ŷ_t/∂s_t · ∂s_t/∂s_k · ∂⁺s_k/∂W, whose sum over k is
 * ∂E_t/∂W (Pascanu et al. 2013, eq. 3–5). Worked lag by lag: the signals of all losses go back together, so that one
 * matrix is enough to sum what comes from j steps back.
 */
import type { ForwardPass, Itemised } from './analysis.ts';
import { immediateSignal, stepBack, stepBackWork } from './errorSignals.ts';
import { addOuterProduct } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import {
  log10Norm,
  log10Scaled,
  plainVector,
  type ScaledVector,
} from './linearAlgebra/powersOfTwo.ts';
import { carriesLoss, placementOf } from './loss.ts';
import type { Loss, Network } from './network.ts';
import { createSlicer, type Sliced } from './slices.ts';
import { hiddenStateAt } from './stepRows.ts';
import { lastReached, type Truncation } from './truncation.ts';

/** A triangle of more steps would not fit into memory. */
const MOST_STEPS = 2000;

/** What step k adds to ∂E_t/∂W: the outer product of the two. */
type Term = { readonly signal: ScaledVector; readonly state: Float64Array };

export function* itemiseInSlices(
  network: Network,
  forward: ForwardPass,
  loss: Loss,
  truncation: Truncation,
): Sliced<Itemised> {
  const steps = forward.stepLosses.length;
  if (steps > MOST_STEPS) {
    throw new Error(`The itemised gradient needs at most ${MOST_STEPS} steps, and has ${steps}.`);
  }
  const log10Terms = new Float64Array(steps * steps).fill(NaN);
  const log10Lags = new Float64Array(steps).fill(-Infinity);
  const reached = Int32Array.from({ length: steps }, (_, t) => lastReached(truncation, t));
  const log10Scale = Math.log10(network.precision.lossScale);
  const sliceIsFull = createSlicer();
  const work = stepBackWork(network);
  const signals = new Map<number, ScaledVector>();
  for (let t = 0; t < steps; t++) {
    if (!carriesLoss(loss, t, steps)) continue;
    log10Terms.fill(-Infinity, t * steps, t * steps + t + 1);
    signals.set(t, immediateSignal(network, forward, loss, t));
  }
  for (let lag = 0; lag < steps; lag++) {
    const terms: Term[] = [];
    for (const [t, signal] of signals) {
      const k = t - lag;
      if (k < 0 || k < (reached[t] ?? NaN)) {
        signals.delete(t);
        continue;
      }
      const { atRecurrentTerm, atPrevious } = stepBack(network, forward, k, signal);
      const state = hiddenStateAt(network, forward.states, k - 1);
      terms.push({ signal: atRecurrentTerm, state });
      log10Terms[t * steps + k] =
        log10Norm(atRecurrentTerm) + Math.log10(euclideanNorm(state)) - log10Scale;
      signals.set(t, atPrevious);
      if (sliceIsFull(work)) yield null;
    }
    log10Lags[lag] = (yield* log10OfSum(network, terms, sliceIsFull)) - log10Scale;
  }
  return {
    placement: placementOf(loss),
    log10Terms,
    shares: sharesOf(log10Terms, steps),
    log10Lags,
    lastReached: reached,
  };
}

/** log₁₀ ‖Σ signal ⊗ state‖_F; of untied steps, whose terms belong to different matrices, the norm of all together. */
function* log10OfSum(
  { tied }: Network,
  terms: readonly Term[],
  sliceIsFull: (multiplications: number) => boolean,
): Sliced<number> {
  const scale = terms.reduce((most, { signal }) => Math.max(most, signal.exponent), -Infinity);
  const [first] = terms;
  if (first === undefined) return -Infinity;
  const brought = terms.map(({ signal, state }) => ({
    state,
    signal: plainVector({ mantissas: signal.mantissas, exponent: signal.exponent - scale }),
  }));
  if (!tied) {
    const norms = brought.map(({ signal, state }) => euclideanNorm(signal) * euclideanNorm(state));
    return log10Scaled(euclideanNorm(Float64Array.from(norms)), scale);
  }
  const sum = new Float64Array(first.signal.mantissas.length * first.state.length);
  for (const { signal, state } of brought) {
    addOuterProduct(sum, signal, state);
    if (sliceIsFull(sum.length)) yield null;
  }
  return log10Scaled(euclideanNorm(sum), scale);
}

/** ‖C(t,k)‖ / Σ_k ‖C(t,k)‖ along each row; NaN where all of a row is 0. */
function sharesOf(log10Terms: Float64Array, steps: number): Float64Array {
  const shares = new Float64Array(log10Terms.length).fill(NaN);
  for (let t = 0; t < steps; t++) {
    const row = log10Terms.subarray(t * steps, t * steps + t + 1);
    const largest = row.reduce((most, log) => Math.max(most, log), -Infinity);
    const sizes = row.map((log) => 10 ** (log - largest));
    const sum = sizes.reduce((total, size) => total + size, 0);
    shares.set(
      sizes.map((size) => size / sum),
      t * steps,
    );
  }
  return shares;
}
