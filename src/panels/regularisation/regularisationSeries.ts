/**
 * What L2 and Ω add to ∂E/∂W: the norm of each term, of the sum and its angle to ∂E/∂W, and what giving way to Ω does to
 * the step ratios at first. The strengths only scale what the engine found.
 */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { angleBetween } from '../../math/linearAlgebra/angleBetween.ts';
import { add, scaled } from '../../math/linearAlgebra/elementwise.ts';
import { euclideanNorm } from '../../math/linearAlgebra/norms.ts';
import { l2Penalty, type NormPreservation } from '../../math/regularisation.ts';

export type RegularisationSeries = {
  readonly rows: readonly { readonly id: RowId; readonly norm: number }[];
  readonly sumNorm: number;
  /** Between the sum and ∂E/∂W, in degrees; NaN where one of them is 0. */
  readonly angleDegrees: number;
  /** Null where the network has no Ω. */
  readonly preservation: PreservationSeries | null;
};

type RowId = 'gradient' | 'l2' | 'omega' | 'sum';

export type PreservationSeries = {
  readonly omega: number;
  readonly stepRatios: readonly number[];
  /** Where there is a signal, but no finite ratio. */
  readonly brokenSteps: readonly number[];
  readonly meanRatio: number;
  /** Of the mean ratio, to first order, for a step of a hundredth of ‖W‖ along −∂⁺Ω/∂W; NaN where there is no way down. */
  readonly change: number;
  /** Whether ‖W‖ grows along −∂⁺Ω/∂W. */
  readonly isWeightGrowing: boolean;
};

export type Strengths = { readonly l2: number; readonly omega: number };

/** The length of the step that is spoken of, as a share of ‖W‖. */
const STEP_SHARE = 0.01;

export function regularisationSeries(
  { network, gradients, normPreservation }: GradientAnalysis,
  strengths: Strengths,
): RegularisationSeries {
  const gradient = gradients.recurrentWeights;
  const decay =
    strengths.l2 === 0 ? null : l2Penalty(network.recurrentWeights, strengths.l2).gradient;
  const pull =
    strengths.omega === 0 || normPreservation === null
      ? null
      : scaled(normPreservation.omega.gradient, strengths.omega);
  const terms = [decay, pull].filter((term) => term !== null);
  const sum = gradient.slice();
  for (const term of terms) add(sum, term);
  const sumNorm = euclideanNorm(sum);
  return {
    rows: [
      { id: 'gradient', norm: euclideanNorm(gradient) },
      { id: 'l2', norm: normOf(decay) },
      ...(normPreservation === null ? [] : [{ id: 'omega', norm: normOf(pull) } as const]),
      { id: 'sum', norm: sumNorm },
    ],
    sumNorm,
    angleDegrees: angleTo(gradient, sum, terms.length),
    preservation:
      normPreservation &&
      preservationSeries(network.recurrentWeights, normPreservation, gradients.log10TotalSignal),
  };
}

/** Without terms the sum is the gradient itself. */
function angleTo(gradient: Float64Array, sum: Float64Array, terms: number): number {
  if (terms > 0) return (180 / Math.PI) * angleBetween(sum, gradient);
  const norm = euclideanNorm(gradient);
  return norm > 0 && Number.isFinite(norm) ? 0 : NaN;
}

/** What is not added has no size. */
const normOf = (term: Float64Array | null): number => (term === null ? 0 : euclideanNorm(term));

function preservationSeries(
  weights: Float64Array,
  { omega, stepRatios, meanRatio, meanRatioSlope }: NormPreservation,
  log10TotalSignal: Float64Array,
): PreservationSeries {
  const alongWeights = weights.reduce((sum, w, i) => sum - w * (omega.gradient[i] ?? NaN), 0);
  return {
    omega: omega.value,
    stepRatios: Array.from(stepRatios),
    brokenSteps: Array.from(stepRatios.keys()).filter(
      (step) => !Number.isFinite(stepRatios[step]) && log10TotalSignal[step + 1] !== -Infinity,
    ),
    meanRatio,
    change: STEP_SHARE * euclideanNorm(weights) * meanRatioSlope,
    isWeightGrowing: alongWeights > 0,
  };
}
