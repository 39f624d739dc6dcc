/**
 * Two terms that training may add to the loss, by what they do to W.
 *
 * L2: (λ/2) ‖W‖²_F, whose gradient is λ W (PyTorch's weight_decay); it pulls every singular value towards 0.
 *
 * Ω (Pascanu et al. 2013, section 3.3, eq. 9) asks that an error signal keep its size from step to step:
 * Ω = Σ_t (r_t − 1)²,  r_t = ‖g_tᵀ J_t‖ / ‖g_t‖,  g_t = ∂E/∂s_t,  J_t = ∂s_t/∂s_{t−1} = diag(f′(a_t)) W.
 * Only its immediate derivative is taken (eq. 10): the states, and with them f′(a_t), and the g_t count as constants.
 * With v_t = f′(a_t) ∘ g_t the row g_tᵀ J_t is q_tᵀ, q_t = Wᵀ v_t, so that ∂‖q_t‖/∂W_ij = v_t,i q_t,j / ‖q_t‖ and
 * ∂⁺Ω/∂W = Σ_t 2 (r_t − 1) v_t q_tᵀ / (‖g_t‖ ‖q_t‖).
 * The paper writes x_{t+1} = W σ(x_t) + …, where σ′ is that of the state before, hence a constant without more ado.
 */
import { product, scaled } from './linearAlgebra/elementwise.ts';
import { dot } from './linearAlgebra/matrixProduct.ts';
import { addOuterProduct, multiplyTransposed, rowOf } from './linearAlgebra/matrixVector.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import type { ScaledRows } from './linearAlgebra/powersOfTwo.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

export type Penalty = {
  readonly value: number;
  /** By W, in its shape. */
  readonly gradient: Float64Array;
};

export type NormPreservation = {
  /** Ω and ∂⁺Ω/∂W, n×n. */
  readonly omega: Penalty;
  /** r_t, by step; NaN where g_t = 0, which adds nothing to Ω. */
  readonly stepRatios: Float64Array;
  /** The arithmetic mean of the ratios that there are; NaN without any. */
  readonly meanRatio: number;
  /**
   * The immediate derivative of that mean along −∂⁺Ω/∂W, for a step of Frobenius norm 1: what giving way to Ω does to
   * it at first; NaN where ∂⁺Ω/∂W = 0.
   */
  readonly meanRatioSlope: number;
};

/** (λ/2) ‖W‖²_F. */
export function l2Penalty(weights: Float64Array, strength: number): Penalty {
  return {
    value: (strength / 2) * euclideanNorm(weights) ** 2,
    gradient: scaled(weights, strength),
  };
}

/**
 * Ω of a vanilla network. Where q_t = 0 no derivative exists, and that term of it is taken as 0.
 * @param recurrentWeights W, n×n.
 * @param derivatives f′(a_t), T×n.
 * @param signals g_k, (T+1)×n, by state; that of k = −1 is not read.
 */
export function normPreservation(
  recurrentWeights: Float64Array,
  derivatives: Float64Array,
  signals: ScaledRows,
): NormPreservation {
  return finish(normPreservationInSlices(recurrentWeights, derivatives, signals));
}

export function* normPreservationInSlices(
  recurrentWeights: Float64Array,
  derivatives: Float64Array,
  signals: ScaledRows,
): Sliced<NormPreservation> {
  const steps = signals.exponents.length - 1;
  const hiddenSize = derivatives.length / steps;
  const stepRatios = new Float64Array(steps);
  const gradient = new Float64Array(recurrentWeights.length);
  /** Σ ∂r_t/∂W. */
  const ratiosGradient = new Float64Array(recurrentWeights.length);
  let value = 0;
  let ratiosSum = 0;
  let ratiosCount = 0;
  const sliceIsFull = createSlicer();
  for (let t = 0; t < steps; t++) {
    // r_t and its derivative do not depend on the scale of g_t: the mantissas stand for it.
    const signal = rowOf(signals.mantissas, t + 1, hiddenSize);
    const throughActivation = product(rowOf(derivatives, t, hiddenSize), signal);
    const throughWeights = new Float64Array(hiddenSize);
    multiplyTransposed(recurrentWeights, throughActivation, throughWeights);
    const norm = euclideanNorm(signal);
    const normBefore = euclideanNorm(throughWeights);
    const ratio = normBefore / norm;
    stepRatios[t] = ratio;
    if (norm === 0) continue;
    value += (ratio - 1) ** 2;
    ratiosSum += ratio;
    ratiosCount++;
    if (normBefore === 0) continue;
    const direction = throughWeights.map((entry) => entry / normBefore);
    const ofRatio = scaled(throughActivation, 1 / norm);
    addOuterProduct(ratiosGradient, ofRatio, direction);
    addOuterProduct(gradient, scaled(ofRatio, 2 * (ratio - 1)), direction);
    if (sliceIsFull(3 * hiddenSize ** 2)) yield null;
  }
  const alongGradient = dot(ratiosGradient, 0, gradient, 0, gradient.length);
  return {
    omega: { value, gradient },
    stepRatios,
    meanRatio: ratiosSum / ratiosCount,
    meanRatioSlope: -alongGradient / euclideanNorm(gradient) / ratiosCount,
  };
}
