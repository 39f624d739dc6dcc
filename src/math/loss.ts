/**
 * E_t and ∂E_t/∂z_t for one step. Cross-entropy: E_t = log Σ_j exp(z_j − z_y), which is finite for logits of any
 * size and keeps its digits when it is tiny; ∂E_t/∂z = ŷ − one-hot(y). Mean squared error: E_t = (1/m) Σ (z − y)²,
 * ∂E_t/∂z = (2/m)(z − y).
 */
import { rowOf } from './linearAlgebra/matrixVector.ts';
import type { Loss, LossPlacement } from './network.ts';

/** At which steps there is a loss, or that there is none. */
export const placementOf = (loss: Loss): LossPlacement | 'none' =>
  loss.kind === 'none' ? 'none' : loss.placement;

/** Whether E_t is part of E. */
export function carriesLoss(loss: Loss, step: number, steps: number): boolean {
  if (loss.kind === 'none') return false;
  return loss.placement === 'all' || step === steps - 1;
}

/** E_t; 0 if there is none. NaN where a step without loss has no target. */
export function stepLoss(loss: Loss, step: number, logits: Float64Array): number {
  switch (loss.kind) {
    case 'crossEntropy': {
      const target = loss.targets[step] ?? NaN;
      const targetLogit = logits[target] ?? NaN;
      const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
      const others = logits.reduce(
        (sum, logit, index) => (index === target ? sum : sum + Math.exp(logit - largest)),
        0,
      );
      return largest === targetLogit
        ? Math.log1p(others)
        : largest - targetLogit + Math.log(others + Math.exp(targetLogit - largest));
    }
    case 'meanSquaredError': {
      const targets = rowOf(loss.targets, step, logits.length);
      return (
        logits.reduce((sum, logit, i) => sum + (logit - (targets[i] ?? NaN)) ** 2, 0) /
        logits.length
      );
    }
    case 'none':
      return 0;
  }
}

/** ŷ_t: softmax of the logits (cross-entropy), or the logits themselves. */
export function outputsOf(loss: Loss, logits: Float64Array): Float64Array {
  if (loss.kind !== 'crossEntropy') return logits;
  const largest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  const exponentials = logits.map((logit) => Math.exp(logit - largest));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((exponential) => exponential / sum);
}

/** ∂E_t/∂z_t, length m. At the target of a cross-entropy: −Σ of the other ŷ, which loses nothing when ŷ_y is near 1. */
export function lossGradient(loss: Loss, step: number, outputs: Float64Array): Float64Array {
  switch (loss.kind) {
    case 'crossEntropy': {
      const target = loss.targets[step] ?? NaN;
      const gradient = outputs.slice();
      if (!(target in gradient)) return gradient.fill(NaN);
      gradient[target] = 0;
      gradient[target] = -gradient.reduce((a, b) => a + b, 0);
      return gradient;
    }
    case 'meanSquaredError': {
      const targets = rowOf(loss.targets, step, outputs.length);
      return outputs.map((output, i) => (2 / outputs.length) * (output - (targets[i] ?? NaN)));
    }
    case 'none':
      return new Float64Array(outputs.length);
  }
}
