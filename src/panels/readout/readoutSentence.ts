/**
 * The sentence above the pictures, as a code with its numbers: what is seen now, forward, at the loss, or on the
 * way back. Words are put to it in the panel.
 */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { meanFactors } from '../../math/meanFactors.ts';
import { gatesSizeOf, stateSizeOf } from '../../math/network.ts';
import { saturatedShare } from '../../math/saturation.ts';
import type { Frame } from '../../store/frames.ts';

export type Sentence =
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
      readonly probability: number;
      readonly loss: number;
    }
  | { readonly kind: 'broken'; readonly step: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'start'; readonly step: number; readonly log10Size: number }
  | { readonly kind: 'after'; readonly step: number }
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

export function readoutSentence(analysis: GradientAnalysis, frame: Frame, step: number): Sentence {
  const { forward, network, followed } = analysis;
  const broken = firstBrokenStep(analysis);
  if (broken !== null) return { kind: 'broken', step: broken };
  if (frame.phase === 'forward') {
    const at = Math.max(0, step);
    const units = gatesSizeOf(network);
    const saturated = Math.round(saturatedShare(network, forward, at) * units);
    return { kind: 'forward', step: at, saturated, units };
  }
  if (frame.phase === 'loss') return prediction(analysis);
  const start = followed.log10Signal[followed.step + 1] ?? NaN;
  if (start === -Infinity) return { kind: 'none' };
  if (step > followed.step) return { kind: 'after', step };
  if (step === followed.step) return { kind: 'start', step, log10Size: start };
  return wayBack(analysis, step);
}

function prediction({ forward, network, followed, targets }: GradientAnalysis): Sentence {
  const t = followed.step;
  return {
    kind: 'prediction',
    step: t,
    probability: forward.outputs[t * network.outputSize + (targets[t] ?? -1)] ?? NaN,
    loss: forward.stepLosses[t] ?? NaN,
  };
}

function wayBack({ followed }: GradientAnalysis, step: number): Sentence {
  const stepsBack = followed.step - step;
  const log10Relative = followed.log10Relative[step + 1] ?? NaN;
  if (log10Relative === -Infinity) {
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

function findBrokenStep({ forward, network, steps }: GradientAnalysis): number | null {
  const index = forward.states.findIndex((s) => !Number.isFinite(s));
  if (index >= 0) return Math.floor(index / stateSizeOf(network)) - 1;
  const loss = forward.stepLosses.findIndex((value) => !Number.isFinite(value));
  return loss >= 0 && loss < steps ? loss : null;
}

export type Verdict = 'vanishes' | 'shrinks' | 'holds' | 'grows' | 'explodes' | 'none' | 'broken';

const STEADY = Math.log10(3);
const FAR = 2;

/**
 * What becomes of the gradient on the whole way back to step 0 (to the initial state if the loss is at step 0): within
 * a factor of 3 it holds, below 1 % it has vanished, above a hundredfold it has exploded.
 */
export function verdictOf(analysis: GradientAnalysis): Verdict {
  if (firstBrokenStep(analysis) !== null) return 'broken';
  const { followed } = analysis;
  const end = followed.log10Relative[followed.step === 0 ? 0 : 1] ?? NaN;
  if (Number.isNaN(end)) return 'none';
  if (end < -FAR) return 'vanishes';
  if (end > FAR) return 'explodes';
  if (end < -STEADY) return 'shrinks';
  return end > STEADY ? 'grows' : 'holds';
}
