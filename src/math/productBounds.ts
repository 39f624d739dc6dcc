/**
 * What bounds ‖P(t,k)‖₂ of a vanilla RNN from above: (γ σ₁(W))^(t−k), and tighter Π max_i f′(a_j,i) · σ₁(W) (Pascanu et al.
 * 2013, section 2.1 and supplement), and the guide (γ ρ(W))^(t−k), which bounds nothing.
 */
import { activations } from './activations/activations.ts';
import type { ForwardPass, ProductBounds } from './analysis.ts';
import { largestMagnitude } from './linearAlgebra/norms.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import type { Network } from './network.ts';
import type { WeightSizes } from './weightSizes.ts';

export function productBounds(
  network: Network,
  forward: ForwardPass,
  { spectralNorms, spectralRadius }: WeightSizes,
  step: number,
): ProductBounds {
  const { gamma } = activations[network.activation];
  const normAt = (j: number) => spectralNorms[network.tied ? 0 : j] ?? NaN;
  return {
    log10Norm: accumulate(forward, step, (j) => Math.log10(gamma * normAt(j))),
    log10Tight: accumulate(forward, step, (j) => {
      const derivatives = rowOf(forward.derivatives, j, network.hiddenSize);
      return Math.log10(largestMagnitude(derivatives) * normAt(j));
    }),
    log10Guide: accumulate(forward, step, () => Math.log10(gamma * spectralRadius)),
  };
}

/** Σ_{j=k+1…t} log10Rate(j), by state; NaN for k > t. */
function accumulate(
  forward: ForwardPass,
  step: number,
  log10Rate: (j: number) => number,
): Float64Array {
  const logs = new Float64Array(forward.stepLosses.length + 1).fill(NaN);
  let sum = 0;
  for (let k = step; k >= -1; k--) {
    logs[k + 1] = sum;
    if (k >= 0) sum += log10Rate(k);
  }
  return logs;
}
