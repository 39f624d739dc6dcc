/** What determines a network and its sequence entirely: every number is drawn from these and nothing else. */
import type { ActivationName } from './activations/activations.ts';
import type { CellName } from './cells/cells.ts';
import type { Precision } from './formats/precision.ts';
import type { Loss, LossPlacement, Network, Sequence } from './network.ts';

export type Initialisation = 'gaussian' | 'orthogonal' | 'identity' | 'uniform' | 'triangular';

export type InputSetting =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'random' | 'pulse' | 'zero'; readonly steps: number };

export type NetworkSetting = {
  readonly cell: CellName;
  /** f of the vanilla RNN; 'tanh' for the other cells, which know nothing else. */
  readonly activation: ActivationName;
  readonly initialisation: Initialisation;
  /** w, u, v: the scales of W, U and V. */
  readonly recurrentScale: number;
  readonly inputScale: number;
  readonly outputScale: number;
  /** b: one constant for every unit, or b = −W·½, which centres the sigmoid units of a vanilla RNN. */
  readonly bias: number | 'centred';
  /** The bias of the LSTM's forget gate, whose other gates have `bias`; no other cell has such a gate. */
  readonly forgetBias: number;
  /**
   * False makes a deep feed-forward net of a vanilla RNN: each step its own W_t and b_t, the input at step 0 only, the
   * loss at the last step only (`placement` must be 'last').
   */
  readonly tied: boolean;
  readonly hiddenSize: number;
  /** 0 … 2³²−1; 0 is a seed like any other. */
  readonly seed: number;
  readonly input: InputSetting;
  readonly placement: LossPlacement;
  readonly precision: Precision;
};

/** The weights of a network that was made elsewhere, stacked by gate in the order of its cell. */
export type GivenWeights = {
  readonly cell: CellName;
  /** f of the vanilla RNN; 'tanh' for the other cells. */
  readonly activation: 'tanh' | 'relu';
  /** n. */
  readonly hiddenSize: number;
  /** d. */
  readonly inputSize: number;
  /** U, G·n×d. */
  readonly inputWeights: Float64Array;
  /** W, G·n×n. */
  readonly recurrentWeights: Float64Array;
  /** b, G·n. */
  readonly bias: Float64Array;
  /** b_h of the GRU, 3n; empty for the other cells. */
  readonly recurrentBias: Float64Array;
  /** Null: the network has no loss. */
  readonly readout: Readout | null;
};

export type Readout = {
  /** m. */
  readonly outputSize: number;
  /** V, m×n. */
  readonly weights: Float64Array;
  /** b_V, m. */
  readonly bias: Float64Array;
};

/** What a network with given weights reads and is asked for. */
type Reading = Pick<NetworkSetting, 'input' | 'seed' | 'placement' | 'precision'>;

/** Where a network comes from: drawn from a setting, its weights given, or all of it with what it reads. */
export type NetworkSource =
  | { readonly kind: 'drawn'; readonly setting: NetworkSetting }
  | { readonly kind: 'weights'; readonly weights: GivenWeights; readonly reading: Reading }
  | {
      readonly kind: 'given';
      readonly network: Network;
      readonly sequence: Sequence;
      readonly loss: Loss;
    };
