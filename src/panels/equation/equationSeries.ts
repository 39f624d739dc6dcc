/** The value of every term of the equations at a step: pure, from the analysis. */
import type { GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { stepTerms } from '../../math/stepTerms.ts';
import { log10TargetProbability } from '../../math/targetProbability.ts';
import type { TermId } from '../../store/terms.ts';
import { isBrokenAt } from '../shared/brokenSteps.ts';
import { cellTerms } from './cellTerms.ts';

export type EquationValues = {
  /** 2-norms of vectors and the spectral norm of the product, as log₁₀; NaN where a term has no value. */
  readonly log10: Readonly<Record<TermId, number>>;
  /** r(t,k), log₁₀; NaN after t. */
  readonly relative: number;
  /** Whether something at this step is not finite. */
  readonly isBroken: boolean;
};

/**
 * Values at step k = −1 … T−1 for the followed loss t. The three terms of J_k = diag f′(a_k) W have as value what
 * they do to this gradient: J_k multiplies its norm by the step ratio, which is saturation × weights exactly. Terms
 * that the cell does not have are NaN.
 */
export function equationValues(
  analysis: GradientAnalysis,
  products: JacobianProducts | null,
  step: number,
): EquationValues {
  const { followed, forward } = analysis;
  const t = followed.step;
  const forwardTerms = stepTerms(analysis, step);
  const saturation = followed.saturationFactors[step] ?? NaN;
  const weights = followed.weightFactors[step] ?? NaN;
  const isProduct = products !== null && step <= t;
  return {
    log10: {
      preActivation: Math.log10(forwardTerms.preActivation),
      inputTerm: Math.log10(forwardTerms.inputTerm),
      recurrentTerm: Math.log10(forwardTerms.recurrentTerm),
      bias: Math.log10(forwardTerms.bias),
      state: Math.log10(forwardTerms.state),
      loss: Math.log10(forward.stepLosses[t] ?? NaN),
      probability: log10TargetProbability(analysis, t),
      signal: step > t ? NaN : (followed.log10Signal[step + 1] ?? NaN),
      lossSignal: followed.log10Signal[t + 1] ?? NaN,
      product: isProduct ? (products.log10Spectral[step + 1] ?? NaN) : NaN,
      stepJacobian: Math.log10(followed.stepRatios[step] ?? NaN),
      derivative: Math.log10(saturation),
      weights: Math.log10(weights),
      ...cellTerms(analysis, step),
    },
    relative: step > t ? NaN : (followed.log10Relative[step + 1] ?? NaN),
    isBroken: isBrokenAt(analysis, step),
  };
}

/** What the gradient's norm is multiplied by on its way from k to k−1, log₁₀, for k = 0 … T−1; NaN after t. */
export function stepRatios({ followed }: GradientAnalysis): Float64Array {
  return followed.stepRatios.map(Math.log10);
}
