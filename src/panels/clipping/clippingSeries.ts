/** What the clipping panel draws: norms of the gradient before and after, whole and per parameter. */
import type { GradientAnalysis, Gradients } from '../../math/analysis.ts';
import {
  clipByValue,
  clippingCoefficient,
  gradientNorms,
  normsClippedByNorm,
  type GradientNorms,
} from '../../math/clipping.ts';
import { directionCosine } from '../../math/directionCosine.ts';
import { withOmega } from '../../math/withOmega.ts';
import type { Params } from '../../store/parameters.ts';

export type ClippingRow = {
  readonly id: (typeof rowIds)[number];
  readonly before: number;
  readonly after: number;
};

export type ClippingSeries = {
  readonly rows: readonly ClippingRow[];
  readonly outcome: 'off' | 'norm' | 'normUntouched' | 'value' | 'valueUntouched' | 'broken';
  readonly threshold: number | null;
  readonly normBefore: number;
  readonly normAfter: number;
  /** What every entry is multiplied by, clipping by norm; 1 otherwise. */
  readonly coefficient: number;
  /** Angle between the gradient before and after, in degrees; clipping by norm keeps the direction. */
  readonly angleDegrees: number;
};

const rowIds = [
  'globalNorm',
  'inputWeights',
  'recurrentWeights',
  'outputWeights',
  'bias',
  'recurrentBias',
  'outputBias',
] as const;

/** What is clipped: Ω is part of the loss, weight decay is added later. @param omega its strength. */
export function clippedGradients(
  { gradients, normPreservation }: GradientAnalysis,
  omega: number,
): Gradients {
  return omega === 0 || normPreservation === null
    ? gradients
    : withOmega(gradients, normPreservation.omega, omega);
}

export function clippingSeries(gradients: Gradients, clip: Params['clip']): ClippingSeries {
  const before = gradientNorms(gradients);
  const { after, coefficient, cosine } = clipped(gradients, before, clip);
  return {
    rows: rowIds
      .filter((id) => id === 'globalNorm' || gradients[id].length > 0)
      .map((id) => ({ id, before: before[id], after: after[id] })),
    outcome: outcomeOf(clip.kind, before.globalNorm, after.globalNorm),
    threshold: clip.kind === 'off' ? null : clip.threshold,
    normBefore: before.globalNorm,
    normAfter: after.globalNorm,
    coefficient,
    angleDegrees: (180 / Math.PI) * Math.acos(Math.min(1, cosine)),
  };
}

function clipped(gradients: Gradients, before: GradientNorms, clip: Params['clip']) {
  switch (clip.kind) {
    case 'off':
      return { after: before, coefficient: 1, cosine: 1 };
    case 'norm':
      return {
        after: normsClippedByNorm(before, clip.threshold),
        coefficient: clippingCoefficient(before.globalNorm, clip.threshold),
        cosine: 1,
      };
    case 'value': {
      const cut = clipByValue(gradients, clip.threshold);
      return {
        after: gradientNorms(cut),
        coefficient: 1,
        cosine: directionCosine(gradients, cut),
      };
    }
  }
}

function outcomeOf(
  kind: Params['clip']['kind'],
  before: number,
  after: number,
): ClippingSeries['outcome'] {
  if (kind === 'off') return 'off';
  if (Number.isNaN(after)) return 'broken';
  if (kind === 'norm') return after < before ? 'norm' : 'normUntouched';
  return after < before ? 'value' : 'valueUntouched';
}
