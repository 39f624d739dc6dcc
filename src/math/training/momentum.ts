/** Gradient descent with momentum (Polyak 1964) in PyTorch's form: v ← μ v + g, θ ← θ − η v, from v = 0. */
import { combineArrays, zerosLike, type NamedArrays } from '../namedArrays.ts';
import type { Optimiser } from './optimiser.ts';

export type MomentumSetting = {
  /** η */
  readonly learningRate: number;
  /** μ, 0 … 1; 0 is plain descent. */
  readonly momentum: number;
};

export function momentum<Name extends string>(
  setting: MomentumSetting,
  velocity: NamedArrays<Name> | null = null,
): Optimiser<Name> {
  return (parameters, gradients) => {
    const moved = combineArrays(
      velocity ?? zerosLike(gradients),
      gradients,
      (v, g) => setting.momentum * v + g,
    );
    return {
      parameters: combineArrays(parameters, moved, (theta, v) => theta - setting.learningRate * v),
      next: momentum(setting, moved),
    };
  };
}
