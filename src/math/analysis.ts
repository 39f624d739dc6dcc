/**
 * What one analysis of one network on one sequence holds. G is the number of the cell's gates (1 for the vanilla RNN) and
 * N the length of its state: n, for the LSTM 2n, s then c. Flat typed arrays, row-major, so that they can be
 * transferred between threads. Arrays "by state" have T+1 entries: position k+1 holds step k = −1 … T−1.
 * Arrays "by step" have T entries. Norms are given as log₁₀, so that 10^−412 and 10^+380 survive;
 * log₁₀ 0 is −Infinity, and NaN marks what has no value (a non-finite forward pass, or no division by 0).
 */
import type { CriticalScales } from './initialisation/criticalScales.ts';
import type { LossPlacement, Network } from './network.ts';
import type { NormPreservation } from './regularisation.ts';
import type { Truncation } from './truncation.ts';

export type ForwardPass = {
  /** a_t, T×G·n, stacked by gate. */
  readonly preActivations: Float64Array;
  /** The gates' values, T×G·n; of the vanilla RNN its states. */
  readonly gates: Float64Array;
  /** The derivatives of the gates' own activations at a_t, T×G·n: f′(a_t) of the vanilla RNN. */
  readonly derivatives: Float64Array;
  /** The states, (T+1)×N, by state: s_k, then c_k of the LSTM; row 0 is the state before step 0. */
  readonly states: Float64Array;
  /** W s_{t−1} + b_h, T×3n, of the GRU; length 0 for other cells. */
  readonly recurrentTerms: Float64Array;
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
  /** ∂E/∂U, G·n×d. */
  readonly inputWeights: Float64Array;
  /** ∂E/∂W, shaped as W. */
  readonly recurrentWeights: Float64Array;
  /** ∂E/∂V, m×n. */
  readonly outputWeights: Float64Array;
  /** ∂E/∂b, shaped as b. */
  readonly bias: Float64Array;
  /** ∂E/∂b_h of the GRU, 3n; length 0 for other cells. */
  readonly recurrentBias: Float64Array;
  /** ∂E/∂b_V, m. */
  readonly outputBias: Float64Array;
  /** ∂E/∂ the state before step 0, N; not a parameter, not in any norm. */
  readonly initialState: Float64Array;
  /** ‖∂E/∂a_k ⊗ s_{k−1}‖_F, log₁₀, by step: the term that step k adds to ∂E/∂W. Norms do not add: no share of it. */
  readonly log10StepTerm: Float64Array;
  /** Σ_{t≥k} ∂E_t/∂state_k over the steps that carry a loss, log₁₀ of its 2-norm, by state. */
  readonly log10TotalSignal: Float64Array;
};

/** What truncated BPTT leaves out. */
export type TruncatedGradient = {
  readonly truncation: Truncation;
  /** By step t: the smallest k = −1 … t whose state the gradient of E_t reaches; −1 where nothing is cut. */
  readonly lastReached: Int32Array;
  /** The gradients without truncation. */
  readonly fullGradients: Gradients;
  /** ‖g_truncated − g_full‖/‖g_full‖ of ∂E/∂W; NaN where g_full = 0. */
  readonly relativeError: number;
  /** The angle between the two ∂E/∂W, in radians, 0 … π; NaN where one is 0. */
  readonly angle: number;
};

/** The terms C(t,k) that ∂E_t/∂W is the sum of, for every loss. */
export type Itemised = {
  /** Which steps carry a loss, and so have terms. */
  readonly placement: LossPlacement | 'none';
  /**
   * log₁₀ ‖C(t,k)‖_F, T×T, row t, column k. NaN for k > t and for t without a loss; −Infinity where the term is 0, as the
   * first one is when s_{−1} = 0, and where it is cut off, k < lastReached[t].
   */
  readonly log10Terms: Float64Array;
  /** ‖C(t,k)‖ / Σ_k ‖C(t,k)‖, T×T likewise; norms do not add, so it is no share of ‖∂E_t/∂W‖. NaN where all are 0. */
  readonly shares: Float64Array;
  /** log₁₀ ‖Σ_t C(t,t−j)‖_F for j = 0 … T−1: what comes from j steps back. */
  readonly log10Lags: Float64Array;
  /** By step t: the smallest k that the gradient of E_t reaches; −1 where nothing is cut. */
  readonly lastReached: Int32Array;
};

/** The backward pass of one loss E_t alone, never truncated. Entries for k > t are −Infinity (signal) or NaN (factors). */
export type FollowedLoss = {
  /** t, the step whose loss is followed. */
  readonly step: number;
  /**
   * g(t,k) = ∂E_t/∂state_k scaled to a largest entry in [½, 1) by a power of two (or all 0), (T+1)×N, by state. Of the
   * LSTM: ∂E_t/∂s_k at fixed c_k, then the carry ∂E_t/∂c_k at fixed s_k.
   */
  readonly errorSignals: Float64Array;
  /** The power of two: g(t,k) = errorSignals · 2^exponent, by state. */
  readonly errorExponents: Int32Array;
  /** log₁₀ ‖g(t,k)‖₂, by state. */
  readonly log10Signal: Float64Array;
  /** log₁₀ r(t,k) = log₁₀ ‖g(t,k)‖ − log₁₀ ‖g(t,t)‖, by state; NaN where g(t,t) is 0 or not finite. */
  readonly log10Relative: Float64Array;
  /** log₁₀ ‖∂E_t/∂s_k‖₂ at fixed c_k, the one part of an LSTM's signal, by state; null for other cells. */
  readonly log10Hidden: Float64Array | null;
  /** log₁₀ ‖∂E_t/∂c_k‖₂ at fixed s_k, the other part; null likewise. */
  readonly log10Carry: Float64Array | null;
  /** ‖g(t,k−1)‖/‖g(t,k)‖, by step; NaN where g(t,k) = 0. */
  readonly stepRatios: Float64Array;
  /**
   * ‖D g‖/‖g‖ with D = diag f′(a_k), g = g(t,k), by step: the step from k to k−1. 0 where D g = 0; NaN where g = 0, and
   * everywhere for cells other than the vanilla RNN.
   */
  readonly saturationFactors: Float64Array;
  /** ‖Wᵀ D g‖/‖D g‖, by step; NaN where D g = 0, and everywhere for other cells. */
  readonly weightFactors: Float64Array;
};

/** P(t,k) = ∂state_t/∂state_k = J_t … J_{k+1}, of the whole state, for the followed t and every k ≤ t, by state; NaN for k > t. */
export type JacobianProducts = {
  readonly step: number;
  /** log₁₀ σ₁(P), the spectral norm. */
  readonly log10Spectral: Float64Array;
  /** log₁₀ ‖P‖_F. */
  readonly log10Frobenius: Float64Array;
  /** log₁₀ of the smallest singular value; null while it is still being computed (large n). */
  readonly log10Smallest: Float64Array | null;
  /**
   * log₁₀ of the spectral norm of Π_{j=k+1…t} diag(f_j), its largest entry: the LSTM's way through the forget gates alone.
   * Never above 0, and not ∂c_t/∂c_k, which also goes through the other gates and may be many times larger. Null for
   * other cells.
   */
  readonly log10CellPath: Float64Array | null;
  /** log₁₀ of its Frobenius norm; null likewise. */
  readonly log10CellPathFrobenius: Float64Array | null;
};

/** Upper bounds and a guide for ‖P(t,k)‖₂ of a vanilla RNN, log₁₀, by state; NaN for k > t. */
export type ProductBounds = {
  /** (γ σ₁(W))^(t−k), γ = max f′; Π γ σ₁(W_j) if not tied. */
  readonly log10Norm: Float64Array;
  /** Π_{j=k+1…t} max_i f′(a_j,i) · σ₁(W): tighter. */
  readonly log10Tight: Float64Array;
  /** (γ ρ(W))^(t−k): a guide, no bound; NaN if not tied. */
  readonly log10Guide: Float64Array;
};

/** The spectrum of W, or of one gate's block of it. */
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
  /** One for each gate, in the cell's order; empty if not tied. */
  readonly spectra: readonly RecurrentSpectrum[];
  /** Null for cells other than the vanilla RNN. */
  readonly bounds: ProductBounds | null;
  /** The critical marks on the scale of W; null for a given network, which has no scale, and for other cells. */
  readonly criticalScales: CriticalScales | null;
};

/** What the same network does in float64, with the weights that it had before they were rounded. */
export type ExactCourse = {
  /** As of the followed loss. */
  readonly log10Signal: Float64Array;
  readonly log10Relative: Float64Array;
  /** E_t, T. */
  readonly stepLosses: Float64Array;
};

/** All that one loss setting makes of a network: ready within milliseconds. */
export type GradientAnalysis = SpectralAnalysis & {
  readonly network: Network;
  readonly steps: number;
  /** 'none': there is no loss, so that every gradient is 0, and none is to be shown. */
  readonly placement: LossPlacement | 'none';
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** y_t, T; −1 at every step if the loss has no classes (mean squared error), or there is none. */
  readonly targets: Int32Array;
  readonly forward: ForwardPass;
  /** Truncated, if BPTT is. */
  readonly gradients: Gradients;
  /** Null where BPTT is full. */
  readonly truncated: TruncatedGradient | null;
  /** Pascanu's Ω, of a vanilla RNN with tied steps and a loss; null for others. */
  readonly normPreservation: NormPreservation | null;
  readonly followed: FollowedLoss;
  /** Null where the network is in float64 itself. */
  readonly exact: ExactCourse | null;
};

/** One step Jacobian, opened. */
export type EdgeAnalysis = {
  /** t: the edge from s_{t−1} to s_t. */
  readonly step: number;
  /** J_t, N×N; of the LSTM with the blocks [[ss, sc], [cs, cc]]. */
  readonly jacobian: Float64Array;
  /** All N singular values of J_t, descending. */
  readonly singularValues: Float64Array;
  /** f′(a_t), n, where J_t = diag(f′(a_t)) W; null for cells other than the vanilla RNN. */
  readonly derivatives: Float64Array | null;
  /** W, n×n, the one of this step if they are not tied; null likewise. */
  readonly recurrentWeights: Float64Array | null;
  /** f_t, n, the diagonal of the LSTM's cell path, which is the block cc of J_t; null for other cells. */
  readonly forgetGate: Float64Array | null;
};

/** All singular values at one step k = −1 … T−1, as log₁₀, descending. */
export type StepSpectra = {
  /** k. */
  readonly step: number;
  /** t. */
  readonly followedStep: number;
  /** Of J_k, N; NaN for k = −1, which no step leads to. */
  readonly jacobianLog10: Float64Array;
  /** Of P(t,k), N, however far below the largest; NaN for k > t. */
  readonly productLog10: Float64Array;
  /**
   * The finite-time Lyapunov exponents of the steps k+1 … t, N, descending, natural logarithms a step; null for k ≥ t,
   * between which there is no step, and for N > 128, where they would take too long.
   */
  readonly lyapunov: Float64Array | null;
};
