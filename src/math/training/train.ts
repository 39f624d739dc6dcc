/**
 * Training as a sequence of updates: loss and gradients at the parameters, clipping, one step of an optimiser. What
 * becomes infinite or NaN stays so, as in any float64 training run: it goes on to its end.
 */
import { clipGradients, globalNorm, type Clipping } from './clipGradients.ts';
import { createOptimiser, type OptimiserSetting } from './createOptimiser.ts';
import type { NamedArrays } from '../namedArrays.ts';

/** E and ∂E/∂θ at some parameters. */
export type Evaluation<Name extends string> = {
  readonly loss: number;
  readonly gradients: NamedArrays<Name>;
};

export type TrainingSetting = {
  readonly optimiser: OptimiserSetting;
  readonly clipping: Clipping;
  /** How many updates, ≥ 0. */
  readonly updates: number;
};

/** Where training stands after s updates. */
export type TrainingState<Name extends string> = {
  readonly updates: number;
  readonly loss: number;
  /** ‖∂E/∂θ‖ over all parameters, before clipping. */
  readonly gradientNorm: number;
  readonly parameters: NamedArrays<Name>;
};

export type Trajectory<Name extends string> = {
  /** E after s = 0 … `updates` updates. */
  readonly losses: Float64Array;
  /** ‖∂E/∂θ‖ before clipping, after s = 0 … `updates` updates. */
  readonly gradientNorms: Float64Array;
  readonly final: NamedArrays<Name>;
  /** The first s with an infinite or NaN loss; null if there is none. */
  readonly firstNonFinite: number | null;
};

/** Every state of a run, from before the first update to after the last. */
export function* trainingStates<Name extends string>(
  initial: NamedArrays<Name>,
  evaluate: (parameters: NamedArrays<Name>) => Evaluation<Name>,
  setting: TrainingSetting,
): Generator<TrainingState<Name>, void, void> {
  let optimiser = createOptimiser<Name>(setting.optimiser);
  let parameters = initial;
  for (let updates = 0; ; updates++) {
    const { loss, gradients } = evaluate(parameters);
    yield { updates, loss, gradientNorm: globalNorm(gradients), parameters };
    if (updates >= setting.updates) return;
    const update = optimiser(parameters, clipGradients(gradients, setting.clipping));
    parameters = update.parameters;
    optimiser = update.next;
  }
}

/** The whole run at once. */
export function train<Name extends string>(
  initial: NamedArrays<Name>,
  evaluate: (parameters: NamedArrays<Name>) => Evaluation<Name>,
  setting: TrainingSetting,
): Trajectory<Name> {
  const losses = new Float64Array(setting.updates + 1);
  const gradientNorms = new Float64Array(setting.updates + 1);
  let final = initial;
  for (const state of trainingStates(initial, evaluate, setting)) {
    losses[state.updates] = state.loss;
    gradientNorms[state.updates] = state.gradientNorm;
    final = state.parameters;
  }
  const firstNonFinite = losses.findIndex((loss) => !Number.isFinite(loss));
  return {
    losses,
    gradientNorms,
    final,
    firstNonFinite: firstNonFinite === -1 ? null : firstNonFinite,
  };
}
