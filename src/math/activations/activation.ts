/** What an activation function is: f and f′ side by side, and γ = max f′, which bounds every step Jacobian. */
export type Activation = {
  /** s = f(a). */
  readonly value: (preActivation: number) => number;
  /** f′(a). NaN stays NaN. */
  readonly derivative: (preActivation: number) => number;
  /** γ, the largest value of f′ (Pascanu et al. 2013, section 2.1). */
  readonly gamma: number;
};
