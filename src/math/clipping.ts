/**
 * Gradient clipping (Pascanu et al. 2013, section 3.2, algorithm 1) as PyTorch does it: by global norm over all
 * parameters, g ← g · min(1, τ/(‖g‖ + 10⁻⁶)), or by value, each entry to [−τ, τ]. One bias a layer is
 * counted, and of a GRU both.
 */
import type { Gradients } from './analysis.ts';
import { scaled } from './linearAlgebra/elementwise.ts';
import { combinedNorm, euclideanNorm } from './linearAlgebra/norms.ts';

type ParameterName =
  'inputWeights' | 'recurrentWeights' | 'outputWeights' | 'bias' | 'recurrentBias' | 'outputBias';

/** The gradients of the parameters: U, W, V, b, b_V, and the GRU's b_h. */
export type ParameterGradients = Pick<Gradients, ParameterName>;

/** 2-norms, Frobenius for the matrices. */
export type GradientNorms = Readonly<Record<ParameterName, number>> & {
  /** ‖g‖ over all parameters together. */
  readonly globalNorm: number;
};

export function gradientNorms(gradients: ParameterGradients): GradientNorms {
  const norms = eachParameter((name) => euclideanNorm(gradients[name]));
  return { ...norms, globalNorm: combinedNorm(Object.values(norms)) };
}

/** min(1, τ/(‖g‖ + 10⁻⁶)); NaN if the norm is infinite or NaN, which no clipping can save. */
export function clippingCoefficient(globalNorm: number, threshold: number): number {
  return Number.isFinite(globalNorm) ? Math.min(1, threshold / (globalNorm + 1e-6)) : NaN;
}

/** The norms after clipping by global norm: all of them times the coefficient. */
export function normsClippedByNorm(norms: GradientNorms, threshold: number): GradientNorms {
  const coefficient = clippingCoefficient(norms.globalNorm, threshold);
  return {
    ...eachParameter((name) => coefficient * norms[name]),
    globalNorm: coefficient * norms.globalNorm,
  };
}

/** The gradients clipped by global norm: same direction, norm at most τ. */
export function clipByNorm(gradients: ParameterGradients, threshold: number): ParameterGradients {
  const coefficient = clippingCoefficient(gradientNorms(gradients).globalNorm, threshold);
  return eachParameter((name) => scaled(gradients[name], coefficient));
}

/** The gradients clipped by value: a larger entry becomes ±τ, NaN stays NaN, and the direction may change. */
export function clipByValue(gradients: ParameterGradients, threshold: number): ParameterGradients {
  return eachParameter((name) =>
    gradients[name].map((entry) => Math.max(-threshold, Math.min(threshold, entry))),
  );
}

/** One value for each of the parameters. */
export function eachParameter<Value>(
  valueOf: (name: ParameterName) => Value,
): Record<ParameterName, Value> {
  return {
    inputWeights: valueOf('inputWeights'),
    recurrentWeights: valueOf('recurrentWeights'),
    outputWeights: valueOf('outputWeights'),
    bias: valueOf('bias'),
    recurrentBias: valueOf('recurrentBias'),
    outputBias: valueOf('outputBias'),
  };
}
