/**
 * The parameters of a result as it is drawn now: what its numbers were computed for, with the present value of all that
 * needs no computing. References into the network are made to fit the one that was computed.
 */
import { applyChange } from './changes.ts';
import { parameters, type ParameterKey, type Params } from './parameters.ts';
import type { ParamsChange } from './params.ts';
import { parameterKeys } from './rows.ts';

type Draft = { -readonly [Key in ParameterKey]?: Params[Key] };

const drawingKeys = parameterKeys.filter((key) => {
  const { affects } = parameters[key];
  return affects === 'display' || affects === 'view';
});

type Known = { readonly present: Params; readonly shown: Params };

const known = new WeakMap<Params, Known>();

/** The same object as long as both are the same. */
export function asShownNow(computedFor: Params, present: Params): Params {
  const last = known.get(computedFor);
  if (last?.present === present) return last.shown;
  const shown = applyChange(computedFor, drawingOf(present));
  known.set(computedFor, { present, shown });
  return shown;
}

function drawingOf(present: Params): ParamsChange {
  const draft: Draft = {};
  const put = <Key extends ParameterKey>(key: Key, value: Params[Key]) => {
    draft[key] = value;
  };
  for (const key of drawingKeys) put(key, present[key]);
  return draft;
}
