/** The table of activations. A new one is one file and one line here. */
export type ActivationName = 'tanh' | 'sigmoid' | 'relu' | 'leaky' | 'identity';
