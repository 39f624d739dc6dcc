/** Stochastic gradient descent without memory: θ ← θ − η g. */
import { combineArrays } from '../namedArrays.ts';
import type { Optimiser } from './optimiser.ts';

export type SgdSetting = {
  /** η */
  readonly learningRate: number;
};

export function sgd<Name extends string>({ learningRate }: SgdSetting): Optimiser<Name> {
  const optimiser: Optimiser<Name> = (parameters, gradients) => ({
    parameters: combineArrays(parameters, gradients, (theta, g) => theta - learningRate * g),
    next: optimiser,
  });
  return optimiser;
}
