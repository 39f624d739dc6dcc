/** How large W is for a vanilla RNN, in the two measures that its bounds and critical scales rest on. */
export type WeightSizes = {
  /** σ₁(W): one for all steps, or one for each if they are not tied. */
  readonly spectralNorms: Float64Array;
  /** ρ(W); NaN if the steps are not tied. */
  readonly spectralRadius: number;
};
