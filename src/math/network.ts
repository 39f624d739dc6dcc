/**
 * A recurrent network and the sequence it reads, in the tutorial's letters: a_t = U x_t + W s_{t−1} + b, for the vanilla
 * RNN s_t = f(a_t),  z_t = V s_t + b_V,  ŷ_t = softmax(z_t) (Britz, RNN Tutorial, part 3). Matrices are flat and
 * row-major; what a cell with G gates has for each gate is stacked in the cell's order (G = 1 for the vanilla RNN).
 */
import type { ActivationName } from './activations/activations.ts';
import { cells, type CellName } from './cells/cells.ts';
import type { Precision } from './formats/precision.ts';

export type Network = {
  readonly cell: CellName;
  /** f of the vanilla RNN; the other cells have activations of their own, and do not look at it. */
  readonly activation: ActivationName;
  /**
   * False for a deep feed-forward net, of the vanilla cell alone: each step has a W_t and b_t of its own, in T blocks,
   * W_t leading from s_{t−1} to s_t.
   */
  readonly tied: boolean;
  /** n, the number of hidden units. */
  readonly hiddenSize: number;
  /** d, the length of x_t. */
  readonly inputSize: number;
  /** m, the length of z_t; 0 without a read-out. */
  readonly outputSize: number;
  /** U, G·n×d. */
  readonly inputWeights: Float64Array;
  /** W, G·n×n; T·n×n if not tied. */
  readonly recurrentWeights: Float64Array;
  /** V, m×n. */
  readonly outputWeights: Float64Array;
  /** b, length G·n; T·n if not tied. */
  readonly bias: Float64Array;
  /** b_h, the GRU's second bias, inside its reset gate: length G·n; 0 for the other cells. */
  readonly recurrentBias: Float64Array;
  /** b_V, length m. */
  readonly outputBias: Float64Array;
  readonly precision: Precision;
};

export type Sequence = {
  /** T, the number of steps; t = 0 … T−1. */
  readonly steps: number;
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** The state before step 0, length N: s_{−1}; for the LSTM s_{−1}, then c_{−1}. */
  readonly initialState: Float64Array;
};

/** At which steps there is a loss: E = E_{T−1}, or E = Σ_t E_t. */
export type LossPlacement = 'last' | 'all';

export type Loss =
  | {
      /** E_t = −log ŷ_t[y_t]; `targets` holds y_t, length T. */
      readonly kind: 'crossEntropy';
      readonly placement: LossPlacement;
      readonly targets: Int32Array;
    }
  | {
      /** E_t = (1/m) Σ_i (z_t,i − y_t,i)², linear outputs; `targets` is T×m. */
      readonly kind: 'meanSquaredError';
      readonly placement: LossPlacement;
      readonly targets: Float64Array;
    }
  /** No E at all, of a network without a read-out (m = 0): there are Jacobians, and no gradients. */
  | { readonly kind: 'none' };

/** N, the length of the state: n, or 2n where the cell state stands behind s. */
export function stateSizeOf({ cell, hiddenSize }: Pick<Network, 'cell' | 'hiddenSize'>): number {
  return cells[cell].stateBlocks * hiddenSize;
}

/** G·n, the length of the pre-activations. */
export function gatesSizeOf({ cell, hiddenSize }: Pick<Network, 'cell' | 'hiddenSize'>): number {
  return cells[cell].gates.length * hiddenSize;
}

/** The part of W, or of its gradient, that step t uses: a view. */
export function weightsAt(
  { tied, hiddenSize }: Network,
  recurrentWeights: Float64Array,
  step: number,
): Float64Array {
  if (tied) return recurrentWeights;
  return recurrentWeights.subarray(step * hiddenSize ** 2, (step + 1) * hiddenSize ** 2);
}

/** The part of b, or of its gradient, that step t uses: a view. */
export function biasAt(
  { tied, hiddenSize }: Network,
  bias: Float64Array,
  step: number,
): Float64Array {
  return tied ? bias : bias.subarray(step * hiddenSize, (step + 1) * hiddenSize);
}
