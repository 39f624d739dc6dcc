/** A log of gradient norms that was written during training elsewhere. */
export type GradientLog = {
  /** The name of its file. */
  readonly name: string;
  /** Training steps, as logged. */
  readonly steps: Float64Array;
  /** The norm over all parameters at each of them, ≥ 0, infinite or NaN. */
  readonly norms: Float64Array;
  /** Whether it was logged, rather than worked out from those of the parameters: √Σ‖g‖². */
  readonly isLogged: boolean;
  /** The norms of single parameters, by column. */
  readonly parts: readonly { readonly name: string; readonly norms: Float64Array }[];
};
