/**
 * What a recurrent cell is. One step of it is elementwise around two products, a = U x_t + W s_{t−1} + b stacked by
 * gate, so that its derivative is made of diagonals alone: the forward pass, BPTT and the step Jacobian are
 * written once, over these. n is the number of hidden units, G that of gates, N = n · stateBlocks the state's size.
 */
import type { ActivationName } from '../activations/activations.ts';
import type { NumberFormatName } from '../formats/numberFormats.ts';

type Gate = {
  /** The letter of the literature; also the name of the gate's random streams. */
  readonly name: string;
  /** Null where it is the network's own choice. */
  readonly activation: ActivationName | null;
};

/** Views of what a forward pass keeps of one step. */
export type StepRows = {
  /** n. */
  readonly size: number;
  /** The network's own; only the vanilla RNN asks for it. */
  readonly activation: ActivationName;
  /** What is filled in is rounded to it. */
  readonly format: NumberFormatName;
  /** The state before, N. */
  readonly previous: Float64Array;
  /** a, G·n. */
  readonly preActivations: Float64Array;
  /** Each gate's value, G·n. */
  readonly gates: Float64Array;
  /** The derivative of each gate's own activation at a, G·n. */
  readonly derivatives: Float64Array;
  /** The state after, N. */
  readonly state: Float64Array;
  /** W s_{t−1} + b_h, G·n, if the cell keeps it; else empty. */
  readonly recurrentTerm: Float64Array;
};

/** A diagonal n×n matrix as its n entries; null where it is 0. */
export type Diagonal = Float64Array | null;

/** The derivative of one step, in diagonals. */
export type StepDerivatives = {
  /** ∂state/∂a by [block of the state][gate], with all that follows from a in the same step. */
  readonly ofPreActivations: readonly (readonly Diagonal[])[];
  /** ∂state/∂previous at fixed a, by [block][block before]. */
  readonly ofPrevious: readonly (readonly Diagonal[])[];
  /** ∂a/∂(W s_{t−1}) by gate; null where it is the identity. */
  readonly ofRecurrentTerm: readonly Diagonal[];
};

export type Cell = {
  /** In the order in which U, W and b stack them. */
  readonly gates: readonly Gate[];
  /** 1, or 2 where a cell state c stands behind s. */
  readonly stateBlocks: 1 | 2;
  /**
   * Whether J_t = diag(f′(a_t)) W: only then are there factors of saturation and weights, bounds from γ and σ₁(W), and
   * critical scales.
   */
  readonly isPlain: boolean;
  /** Whether W s_{t−1} has a bias b_h of its own, and is kept apart from U x_t + b. */
  readonly keepsRecurrentTerm: boolean;
  /**
   * One step forward. On entry `preActivations` holds U x_t and `previous` the state before; fills the other rows.
   * `recurrentTerm` is W s_{t−1}, with b_h where the cell has one.
   */
  readonly advance: (rows: StepRows, recurrentTerm: Float64Array, bias: Float64Array) => void;
  /** What `advance` did, differentiated, from the rows that it filled. */
  readonly differentiate: (rows: StepRows) => StepDerivatives;
};
