/**
 * What one analysis of one network on one sequence holds. Flat typed arrays, row-major, so that they can be
 * transferred between threads. Arrays "by state" have T+1 entries: position k+1 holds step k = −1 … T−1.
 * Arrays "by step" have T entries. Norms are given as log₁₀, so that 10^−412 and 10^+380 survive;
 * log₁₀ 0 is −Infinity, and NaN marks what has no value (a non-finite forward pass, or no division by 0).
 */
import type { CriticalScales } from './initialisation/criticalScales.ts';
import type { LossPlacement, Network } from './network.ts';

export type ForwardPass = {
  /** a_t, T×n. */
  readonly preActivations: Float64Array;
  /** s_k, (T+1)×n, by state; row 0 is s_{−1}. */
  readonly states: Float64Array;
  /** f′(a_t), T×n. */
  readonly derivatives: Float64Array;
  /** z_t, T×m. */
  readonly logits: Float64Array;
  /** ŷ_t, T×m (cross-entropy), or a copy of the logits (mean squared error). */
  readonly outputs: Float64Array;
  /** E_t at every step, T, whether or not it counts in E. */
  readonly stepLosses: Float64Array;
  /** E: the sum over the steps that carry a loss. */
  readonly totalLoss: number;
};

export type Gradients = {
  /** ∂E/∂U, n×d. */
  readonly inputWeights: Float64Array;
  /** ∂E/∂W, n×n. */
  readonly recurrentWeights: Float64Array;
  /** ∂E/∂V, m×n. */
  readonly outputWeights: Float64Array;
  /** ∂E/∂b, n. */
  readonly bias: Float64Array;
  /** ∂E/∂b_V, m. */
  readonly outputBias: Float64Array;
  /** ∂E/∂s_{−1}, n; not a parameter, not in any norm. */
  readonly initialState: Float64Array;
  /** ‖∂E/∂a_k ⊗ s_{k−1}‖_F, log₁₀, by step: the term that step k adds to ∂E/∂W. Norms do not add: no share of it. */
  readonly log10StepTerm: Float64Array;
  /** Σ_{t≥k} ∂E_t/∂s_k over the steps that carry a loss, log₁₀ of its 2-norm, by state. */
  readonly log10TotalSignal: Float64Array;
};

/** The backward pass of one loss E_t alone. Entries for k > t are −Infinity (signal) or NaN (factors). */
export type FollowedLoss = {
  /** t, the step whose loss is followed. */
  readonly step: number;
  /** g(t,k) = ∂E_t/∂s_k scaled to a largest entry in [½, 1) by a power of two (or all 0), (T+1)×n, by state. */
  readonly errorSignals: Float64Array;
  /** The power of two: g(t,k) = errorSignals · 2^exponent, by state. */
  readonly errorExponents: Int32Array;
  /** log₁₀ ‖g(t,k)‖₂, by state. */
  readonly log10Signal: Float64Array;
  /** log₁₀ r(t,k) = log₁₀ ‖g(t,k)‖ − log₁₀ ‖g(t,t)‖, by state; NaN where g(t,t) = 0. */
  readonly log10Relative: Float64Array;
  /** ‖D g‖/‖g‖ with D = diag f′(a_k), g = g(t,k), by step: the step from k to k−1. 0 where D g = 0; NaN where g = 0. */
  readonly saturationFactors: Float64Array;
  /** ‖Wᵀ D g‖/‖D g‖, by step; NaN where D g = 0. */
  readonly weightFactors: Float64Array;
};

/** P(t,k) = ∂s_t/∂s_k = J_t … J_{k+1}, for the followed t and every k ≤ t, by state; NaN for k > t. */
export type JacobianProducts = {
  readonly step: number;
  /** log₁₀ σ₁(P), the spectral norm. */
  readonly log10Spectral: Float64Array;
  /** log₁₀ ‖P‖_F. */
  readonly log10Frobenius: Float64Array;
  /** log₁₀ of the smallest singular value; null while it is still being computed (large n). */
  readonly log10Smallest: Float64Array | null;
};

/** Upper bounds and a guide for ‖P(t,k)‖₂, log₁₀, by state; NaN for k > t. */
export type ProductBounds = {
  /** (γ σ₁(W))^(t−k), γ = max f′. */
  readonly log10Norm: Float64Array;
  /** Π_{j=k+1…t} max_i f′(a_j,i) · σ₁(W): tighter. */
  readonly log10Tight: Float64Array;
  /** (γ ρ(W))^(t−k): a guide, no bound. */
  readonly log10Guide: Float64Array;
};

/** The spectrum of W. */
export type RecurrentSpectrum = {
  /** Real and imaginary parts of the n eigenvalues, interleaved: length 2n. */
  readonly eigenvalues: Float64Array;
  /** All n singular values, descending. */
  readonly singularValues: Float64Array;
  /** ρ(W), the largest modulus of an eigenvalue. */
  readonly spectralRadius: number;
};

/** What rests on the spectrum of W. For larger n it follows the rest, and holds NaN until then. */
export type SpectralAnalysis = {
  readonly spectrum: RecurrentSpectrum;
  readonly bounds: ProductBounds;
  /** The critical marks on the scale of W; null for a given network, which has no scale. */
  readonly criticalScales: CriticalScales | null;
};

/** All that one loss setting makes of a network: ready within milliseconds. */
export type GradientAnalysis = SpectralAnalysis & {
  readonly network: Network;
  readonly steps: number;
  readonly placement: LossPlacement;
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** y_t, T; −1 at every step if the loss has no classes (mean squared error). */
  readonly targets: Int32Array;
  readonly forward: ForwardPass;
  readonly gradients: Gradients;
  readonly followed: FollowedLoss;
};

/** One step Jacobian, opened. */
export type EdgeAnalysis = {
  /** t: the edge from s_{t−1} to s_t. */
  readonly step: number;
  /** J_t = diag(f′(a_t)) W, n×n. */
  readonly jacobian: Float64Array;
  /** f′(a_t), n. */
  readonly derivatives: Float64Array;
  /** W, n×n. */
  readonly recurrentWeights: Float64Array;
  /** All n singular values of J_t, descending. */
  readonly singularValues: Float64Array;
};

/** All singular values at one step k = −1 … T−1, as log₁₀, descending. */
export type StepSpectra = {
  /** k. */
  readonly step: number;
  /** t. */
  readonly followedStep: number;
  /** Of J_k, n; NaN for k = −1, which no step leads to. */
  readonly jacobianLog10: Float64Array;
  /** Of P(t,k), n, however far below the largest; NaN for k > t. */
  readonly productLog10: Float64Array;
};
