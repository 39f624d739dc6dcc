/**
 * The sentence above the pictures, as a code with its numbers: what is seen now, forward, at the loss, or on the
 * way back. Words are put to it in the panel.
 */
import type { FollowedLoss, GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { meanFactors } from '../../math/meanFactors.ts';
import { gatesSizeOf, stateSizeOf } from '../../math/network.ts';
import { saturatedShare } from '../../math/saturation.ts';
import { log10TargetProbability } from '../../math/targetProbability.ts';
import { isSignalBroken } from '../shared/brokenSteps.ts';
import { reachedStep } from '../shared/reachedStep.ts';
import { hasGradient, wayBackSizes } from '../shared/wayBack.ts';
import type { Frame } from '../../store/frames.ts';

/** Of a network without a loss: what its Jacobian products say. */
type ProductSentence =
  | { readonly kind: 'turn' | 'afterStep' | 'productWaiting'; readonly step: number }
  | {
      readonly kind: 'product';
      readonly step: number;
      readonly stepsBack: number;
      /** log₁₀ ‖∂s_t/∂s_k‖₂. */
      readonly log10Norm: number;
      /** The geometric mean over the steps from t back to k. */
      readonly ratio: number;
    };

export type Sentence =
  | ProductSentence
  | {
      readonly kind: 'forward';
      readonly step: number;
      readonly saturated: number;
      /** All units, or all gates of them. */
      readonly units: number;
    }
  | {
      readonly kind: 'prediction';
      readonly step: number;
      readonly log10Probability: number;
      readonly loss: number;
    }
  | { readonly kind: 'broken'; readonly step: number }
  /** As broken and none; but the network in float64 has at t this loss, or a gradient of this size. */
  | { readonly kind: 'overflow'; readonly step: number; readonly exactLoss: number }
  | { readonly kind: 'lost'; readonly exactLog10Size: number }
  /** The forward pass is finite, the signal of the loss not, from `step` on. */
  | { readonly kind: 'signalOverflow'; readonly step: number; readonly lossScale: number }
  /** From `stop` on the gradient is exactly 0, where in float64 it is this share of its size. */
  | {
      readonly kind: 'underflow';
      readonly step: number;
      readonly stop: number;
      readonly exactLog10Relative: number;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'start'; readonly step: number; readonly log10Size: number }
  | { readonly kind: 'after'; readonly step: number }
  /** Truncation keeps the gradient from `step`; it reaches `reach` steps back. */
  | {
      readonly kind: 'cut';
      readonly step: number;
      readonly reach: number;
      /** What full BPTT would find here. */
      readonly log10Relative: number;
    }
  /** The gradient is exactly 0 at `step`; it ended at `stop`, where no unit that carries it lets it through. */
  | {
      readonly kind: 'zero';
      readonly step: number;
      readonly stepsBack: number;
      /** null where W alone made it 0, or the gates of a cell that has them. */
      readonly stop: number | null;
    }
  | {
      readonly kind: 'shrinks' | 'grows';
      readonly step: number;
      readonly stepsBack: number;
      readonly log10Relative: number;
      /** Geometric means over the steps from t back to k; ratio = saturation × weights. NaN but the ratio for cells with gates. */
      readonly ratio: number;
      readonly saturation: number;
      readonly weights: number;
    };

export function readoutSentence(
  analysis: GradientAnalysis,
  frame: Frame,
  step: number,
  products: JacobianProducts | null = null,
): Sentence {
  const { forward, network, followed, exact } = analysis;
  const broken = firstBrokenStep(analysis);
  if (broken !== null) {
    const exactLoss = exact?.stepLosses[followed.step] ?? NaN;
    return Number.isFinite(exactLoss)
      ? { kind: 'overflow', step: broken, exactLoss }
      : { kind: 'broken', step: broken };
  }
  if (frame.phase === 'forward') {
    const at = Math.max(0, step);
    const units = gatesSizeOf(network);
    const saturated = Math.round(saturatedShare(network, forward, at) * units);
    return { kind: 'forward', step: at, saturated, units };
  }
  if (!hasGradient(analysis)) return productSentence(analysis, products, frame, step);
  if (frame.phase === 'loss') return prediction(analysis);
  const start = followed.log10Signal[followed.step + 1] ?? NaN;
  if (start === -Infinity) {
    const exactLog10Size = exact?.log10Signal[followed.step + 1] ?? -Infinity;
    return exactLog10Size > -Infinity ? { kind: 'lost', exactLog10Size } : { kind: 'none' };
  }
  if (step > followed.step) return { kind: 'after', step };
  const overflow = signalOverflow(followed);
  if (overflow !== null && step <= overflow) {
    return { kind: 'signalOverflow', step: overflow, lossScale: network.precision.lossScale };
  }
  if (step === followed.step) return { kind: 'start', step, log10Size: start };
  const reached = reachedStep(analysis);
  if (step < reached) {
    const log10Relative = followed.log10Relative[step + 1] ?? NaN;
    return { kind: 'cut', step, reach: followed.step - reached, log10Relative };
  }
  return wayBack(analysis, step);
}

function productSentence(
  { followed }: GradientAnalysis,
  products: JacobianProducts | null,
  frame: Frame,
  step: number,
): ProductSentence {
  if (step > followed.step) return { kind: 'afterStep', step };
  if (frame.phase === 'loss' || step === followed.step) {
    return { kind: 'turn', step: followed.step };
  }
  if (products === null) return { kind: 'productWaiting', step };
  const stepsBack = followed.step - step;
  const log10Norm = products.log10Spectral[step + 1] ?? NaN;
  return { kind: 'product', step, stepsBack, log10Norm, ratio: 10 ** (log10Norm / stepsBack) };
}

function prediction(analysis: GradientAnalysis): Sentence {
  const t = analysis.followed.step;
  return {
    kind: 'prediction',
    step: t,
    log10Probability: log10TargetProbability(analysis, t),
    loss: analysis.forward.stepLosses[t] ?? NaN,
  };
}

/** The first step on the way back at which the signal is not finite; null if it is finite all the way. */
function signalOverflow(followed: FollowedLoss): number | null {
  for (let k = followed.step; k >= -1; k--) if (isSignalBroken(followed, k)) return k;
  return null;
}

function wayBack({ followed, exact }: GradientAnalysis, step: number): Sentence {
  const stepsBack = followed.step - step;
  const log10Relative = followed.log10Relative[step + 1] ?? NaN;
  if (log10Relative === -Infinity) {
    const zero = followed.log10Signal.subarray(0, followed.step + 1).lastIndexOf(-Infinity);
    const exactLog10Relative = exact?.log10Relative[zero] ?? -Infinity;
    if (exactLog10Relative > -Infinity) {
      return { kind: 'underflow', step, stop: zero - 1, exactLog10Relative };
    }
    const stop = followed.saturationFactors.lastIndexOf(0);
    return { kind: 'zero', step, stepsBack, stop: stop < 0 ? null : stop };
  }
  const { ratio, saturation, weights } = meanFactors(followed, step);
  const kind = log10Relative > 0 ? 'grows' : 'shrinks';
  return { kind, step, stepsBack, log10Relative, ratio, saturation, weights };
}

const knownBroken = new WeakMap<GradientAnalysis, number | null>();

/** Where the forward pass stops being finite; looked for once an analysis, since every frame asks. */
function firstBrokenStep(analysis: GradientAnalysis): number | null {
  const known = knownBroken.get(analysis);
  if (known !== undefined) return known;
  const step = findBrokenStep(analysis);
  knownBroken.set(analysis, step);
  return step;
}

function findBrokenStep({ forward, network }: GradientAnalysis): number | null {
  const index = forward.states.findIndex((s) => !Number.isFinite(s));
  if (index >= 0) return Math.floor(index / stateSizeOf(network)) - 1;
  // A loss can be too large for its format while its gradient is not.
  const output = forward.outputs.findIndex((value) => !Number.isFinite(value));
  return output < 0 ? null : Math.floor(output / network.outputSize);
}

export type Verdict = 'vanishes' | 'shrinks' | 'holds' | 'grows' | 'explodes' | 'none' | 'broken';

const STEADY = Math.log10(3);
const FAR = 2;

/**
 * What becomes of the gradient on its way back as far as step `until`, and no further than step 0 (the initial state if
 * the loss is at step 0): within a factor of 3 it holds, below 1 % it has vanished, above a hundredfold it has exploded.
 */
export function verdictOf(
  analysis: GradientAnalysis,
  products: JacobianProducts | null = null,
  until = -1,
): Verdict {
  if (firstBrokenStep(analysis) !== null) return 'broken';
  const { followed } = analysis;
  const overflow = signalOverflow(followed);
  if (overflow !== null && overflow >= until) return 'broken';
  const last = Math.max(until, followed.step === 0 ? -1 : 0);
  const end = wayBackSizes({ analysis, products })?.[last + 1] ?? NaN;
  if (Number.isNaN(end)) return 'none';
  if (end < -FAR) return 'vanishes';
  if (end > FAR) return 'explodes';
  if (end < -STEADY) return 'shrinks';
  return end > STEADY ? 'grows' : 'holds';
}
