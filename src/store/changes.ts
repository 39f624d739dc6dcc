/** Changes keep Params valid: whatever refers into the network follows it when it shrinks. */
import { limitsOf } from './derived.ts';
import { parameters, type Affects, type ParameterKey, type Params } from './parameters.ts';
import { sameValue, withParam, type ParamsChange } from './params.ts';
import { parameterKeys, rows } from './rows.ts';

/**
 * The parameters with a change made. Choosing a t other than T−1 puts a loss at every step; putting the loss at
 * the last step alone makes t the last; where a change asks for both, t wins.
 */
export function applyChange(params: Params, change: ParamsChange): Params {
  const fitted = fitParams({ ...params, ...change });
  if (fitted.t === null || fitted.loss === 'all') return fitted;
  return change.t === undefined ? fitParams({ ...fitted, t: null }) : { ...fitted, loss: 'all' };
}

/** The same parameters with every reference made to fit, in the order of the table: a row depends on rows above it. */
function fitParams(params: Params): Params {
  return parameterKeys.reduce((fitted, key) => fitParam(fitted, key), params);
}

function fitParam(params: Params, key: ParameterKey): Params {
  const value = fittedValue(key, params[key], params);
  return value === params[key] ? params : withParam(params, key, value);
}

const fittedValue = <Key extends ParameterKey>(
  key: Key,
  value: Params[Key],
  params: Params,
): Params[Key] => rows[key].fit(value, limitsOf(params));

const BY_WEIGHT: readonly Affects[] = ['network', 'loss', 'followed', 'display', 'view'];

/** The weightiest thing that differs between two sets of parameters, where it applies; null when nothing does. */
export function effectOf(before: Params, after: Params): Affects | null {
  const affected = new Set(
    parameterKeys
      .filter((key) => applies(key, before) || applies(key, after))
      .filter((key) => !sameValue(before, after, key))
      .map((key) => parameters[key].affects),
  );
  return BY_WEIGHT.find((affects) => affected.has(affects)) ?? null;
}

/** Whether the engine has to compute anything anew. */
export function needsAnalysis(effect: Affects | null): effect is 'network' | 'loss' | 'followed' {
  return effect === 'network' || effect === 'loss' || effect === 'followed';
}

const applies = (key: ParameterKey, params: Params): boolean => rows[key].appliesTo(params);
