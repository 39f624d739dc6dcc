/** What the saturation panel draws: the curve, one dot a unit at a step, their histogram, and mean f′ over all steps. */
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';

export type UnitDot = {
  readonly unit: number;
  readonly a: number;
  readonly value: number;
  readonly derivative: number;
};

export type Curve = {
  readonly a: number;
  readonly value: number;
  readonly derivative: number;
};

const SAMPLES = 161;
const LEAST_REACH = 4;
const MOST_REACH = 12;

/** Half the width of the a-axis: it holds all pre-activations of the run up to 12, and at least ±4. */
export function reachOf({ forward }: GradientAnalysis): number {
  let largest = 0;
  for (const a of forward.preActivations) {
    const size = Math.abs(a);
    if (size > largest && size < Infinity) largest = size;
  }
  return Math.min(MOST_REACH, Math.max(LEAST_REACH, Math.ceil(largest)));
}

/** f and f′ of the network's activation on −reach … reach. */
export function activationCurve({ network }: GradientAnalysis, reach: number): readonly Curve[] {
  const { value, derivative } = activations[network.activation];
  return Array.from({ length: SAMPLES }, (_, i) => {
    const a = -reach + (2 * reach * i) / (SAMPLES - 1);
    return { a, value: value(a), derivative: derivative(a) };
  });
}

/** The units at step k ≥ 0, each with a_k, f(a_k) and f′(a_k). */
export function unitDots({ network, forward }: GradientAnalysis, step: number): readonly UnitDot[] {
  const n = network.hiddenSize;
  return Array.from({ length: n }, (_, unit) => ({
    unit,
    a: forward.preActivations[step * n + unit] ?? NaN,
    value: forward.states[(step + 1) * n + unit] ?? NaN,
    derivative: forward.derivatives[step * n + unit] ?? NaN,
  }));
}
