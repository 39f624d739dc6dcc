/** In which format a network is stored and run, and by how much its loss is scaled on the way back. */
import type { NumberFormatName } from './numberFormats.ts';

export type Precision = {
  /**
   * What is stored is rounded to it: weights, inputs, pre-activations, gates, states, logits, outputs, losses, error
   * signals and gradients. Products are accumulated in float64 before they are, and derivatives taken in float64 of
   * what is stored.
   */
  readonly format: NumberFormatName;
  /**
   * ∂E/∂z is multiplied by it before it is stored, and the gradients divided by it in the end, in float64; 1 for none
   * (Micikevicius et al. 2018, section 3.2). Signals are shown divided by it.
   */
  readonly lossScale: number;
};

/** Nothing is rounded but what float64 rounds. */
export const exactPrecision: Precision = { format: 'f64', lossScale: 1 };
