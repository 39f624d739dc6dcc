import { useContent } from '../shared/LabContext.ts';
import type { ShownGate } from './useShownGate.ts';

/** What the curve and its derivative are called: f and f′, or σ and σ′ where f is a gate. */
export function useCurveNames({ name, activation }: ShownGate): {
  readonly value: string;
  readonly derivative: string;
} {
  const { saturation } = useContent().panels;
  if (name === null) return saturation.curve;
  return activation === 'tanh' ? saturation.curveTanh : saturation.curveSigmoid;
}
