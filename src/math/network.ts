/**
 * A vanilla recurrent network and the sequence it reads, in the tutorial's letters:
 * a_t = U x_t + W s_{t−1} + b,  s_t = f(a_t),  z_t = V s_t + b_V,  ŷ_t = softmax(z_t)
 * (Britz, RNN Tutorial, part 3). Matrices are flat and row-major.
 */
import type { ActivationName } from './activations/activations.ts';

export type Network = {
  readonly activation: ActivationName;
  /** n, the number of hidden units. */
  readonly hiddenSize: number;
  /** d, the length of x_t. */
  readonly inputSize: number;
  /** m, the length of z_t. */
  readonly outputSize: number;
  /** U, n×d. */
  readonly inputWeights: Float64Array;
  /** W, n×n. */
  readonly recurrentWeights: Float64Array;
  /** V, m×n. */
  readonly outputWeights: Float64Array;
  /** b, length n. */
  readonly bias: Float64Array;
  /** b_V, length m. */
  readonly outputBias: Float64Array;
};

export type Sequence = {
  /** T, the number of steps; t = 0 … T−1. */
  readonly steps: number;
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** s_{−1}, length n. */
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
    };
