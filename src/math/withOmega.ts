/** The gradients of a loss that Ω is part of (Pascanu et al. 2013, section 3.3). */
import type { Gradients } from './analysis.ts';
import type { Penalty } from './regularisation.ts';

/** ∂(E + λ Ω)/∂θ: Ω bears on W alone. */
export function withOmega(
  gradients: Gradients,
  { gradient }: Penalty,
  strength: number,
): Gradients {
  const { recurrentWeights } = gradients;
  return {
    ...gradients,
    recurrentWeights: recurrentWeights.map((entry, i) => entry + strength * (gradient[i] ?? NaN)),
  };
}
