/**
 * What the saturation panel draws of one gate (the vanilla RNN has but one): the curve of its activation, one dot a
 * unit at a step, how many are saturated, and mean f′ over all steps.
 */
import { activations, type ActivationName } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { rowOf } from '../../math/linearAlgebra/matrixVector.ts';
import { gatesSizeOf } from '../../math/network.ts';
import { isSaturated } from '../../math/saturation.ts';

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

/** f and f′ on −reach … reach. */
export function activationCurve(activation: ActivationName, reach: number): readonly Curve[] {
  const { value, derivative } = activations[activation];
  return Array.from({ length: SAMPLES }, (_, i) => {
    const a = -reach + (2 * reach * i) / (SAMPLES - 1);
    return { a, value: value(a), derivative: derivative(a) };
  });
}

/** The gate's block of what the forward pass keeps of step k ≥ 0: n values. */
function block({ network }: GradientAnalysis, values: Float64Array, step: number, gate: number) {
  return rowOf(rowOf(values, step, gatesSizeOf(network)), gate, network.hiddenSize);
}

/** The units at step k ≥ 0, each with a_k, f(a_k) and f′(a_k). @param gate its place among the cell's gates. */
export function unitDots(analysis: GradientAnalysis, step: number, gate = 0): readonly UnitDot[] {
  const { preActivations, gates, derivatives } = analysis.forward;
  const values = block(analysis, gates, step, gate);
  const slopes = block(analysis, derivatives, step, gate);
  return Array.from(block(analysis, preActivations, step, gate), (a, unit) => ({
    unit,
    a,
    value: values[unit] ?? NaN,
    derivative: slopes[unit] ?? NaN,
  }));
}

/** How many of the n units are saturated in this gate at step k ≥ 0. */
export function saturatedCount(
  analysis: GradientAnalysis,
  step: number,
  gate: number,
  activation: ActivationName,
): number {
  const { gamma } = activations[activation];
  return block(analysis, analysis.forward.derivatives, step, gate).filter((derivative) =>
    isSaturated(derivative, gamma),
  ).length;
}

/** The mean of f′(a_k) over the units of this gate, for k = 0 … T−1. */
export function meanSlopes(analysis: GradientAnalysis, gate: number): Float64Array {
  return analysis.forward.stepLosses.map((_, step) => {
    const slopes = block(analysis, analysis.forward.derivatives, step, gate);
    return slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length;
  });
}
