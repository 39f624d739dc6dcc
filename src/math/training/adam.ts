/**
 * Adam (Kingma and Ba 2015, algorithm 1): m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², both from 0, and
 * θ ← θ − η m̂ / (√v̂ + ε) with the unbiased m̂ = m/(1 − β₁^s), v̂ = v/(1 − β₂^s) at update s = 1, 2, …
 */
import { combineArrays, zerosLike, type NamedArrays } from '../namedArrays.ts';
import type { Optimiser } from './optimiser.ts';

export type AdamSetting = {
  /** η */
  readonly learningRate: number;
  /** β₁, 0 … 1. */
  readonly firstDecay: number;
  /** β₂, 0 … 1. */
  readonly secondDecay: number;
  /** ε */
  readonly epsilon: number;
};

/** m and v, and how many updates have gone into them. */
type Moments<Name extends string> = {
  readonly updates: number;
  readonly first: NamedArrays<Name>;
  readonly second: NamedArrays<Name>;
};

export function adam<Name extends string>(
  setting: AdamSetting,
  past: Moments<Name> | null = null,
): Optimiser<Name> {
  const { learningRate, firstDecay, secondDecay, epsilon } = setting;
  return (parameters, gradients) => {
    const { updates, first, second } = past ?? noMoments(gradients);
    const moments = {
      updates: updates + 1,
      first: combineArrays(first, gradients, (m, g) => firstDecay * m + (1 - firstDecay) * g),
      second: combineArrays(
        second,
        gradients,
        (v, g) => secondDecay * v + (1 - secondDecay) * g * g,
      ),
    };
    const firstBias = 1 - firstDecay ** moments.updates;
    const secondBias = 1 - secondDecay ** moments.updates;
    const direction = combineArrays(
      moments.first,
      moments.second,
      (m, v) => m / firstBias / (Math.sqrt(v / secondBias) + epsilon),
    );
    return {
      parameters: combineArrays(parameters, direction, (theta, d) => theta - learningRate * d),
      next: adam(setting, moments),
    };
  };
}

function noMoments<Name extends string>(gradients: NamedArrays<Name>): Moments<Name> {
  return { updates: 0, first: zerosLike(gradients), second: zerosLike(gradients) };
}
