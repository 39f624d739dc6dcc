/** Params as values: their defaults, one changed, a few picked out, two compared. */
import type { ParameterKey, Params } from './parameters.ts';
import { parameterKeys, rows } from './rows.ts';

export type ParamsChange = Partial<Params>;

type Draft = { -readonly [Key in ParameterKey]?: Params[Key] };

const defaults = pickDefaults(parameterKeys);
if (!isComplete(defaults)) throw new Error('The parameter table has a row without a default.');

/** Every parameter at its default. */
export const defaultParams: Params = defaults;

/** The defaults of these parameters alone. */
export function pickDefaults(keys: readonly ParameterKey[]): ParamsChange {
  const draft: Draft = {};
  const put = <Key extends ParameterKey>(key: Key, value: Params[Key]) => {
    draft[key] = value;
  };
  for (const key of keys) put(key, rows[key].default);
  return draft;
}

export function withParam<Key extends ParameterKey>(
  params: Params,
  key: Key,
  value: Params[Key],
): Params {
  return { ...params, [key]: value };
}

/** The value as the address writes it; equal texts are equal values. */
export function written(params: Params, key: ParameterKey): string {
  return writtenValue(key, params[key]);
}

const writtenValue = <Key extends ParameterKey>(key: Key, value: Params[Key]): string =>
  rows[key].write(value);

export const sameValue = (one: Params, other: Params, key: ParameterKey): boolean =>
  one[key] === other[key] || written(one, key) === written(other, key);

/** Whether a slider leads from one to the other. */
export const isSlide = (key: ParameterKey, from: Params, to: Params): boolean =>
  isSlideOf(key, from[key], to[key]);

const isSlideOf = <Key extends ParameterKey>(key: Key, from: Params[Key], to: Params[Key]) =>
  rows[key].isSlide(from, to);

export const sameParams = (one: Params, other: Params): boolean =>
  parameterKeys.every((key) => sameValue(one, other, key));

function isComplete(draft: ParamsChange): draft is Params {
  return parameterKeys.every((key) => draft[key] !== undefined);
}
