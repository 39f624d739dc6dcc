/** The parameter table for code that treats every row alike, whatever its kind. */
import type { Codec } from './kinds/kind.ts';
import { parameters, type ParameterKey, type Params, type Row } from './parameters.ts';

type Rows = {
  readonly [Key in ParameterKey]: Row &
    Codec<Params[Key]> & { readonly default: Params[Key]; readonly kind: string };
};

export const rows: Rows = parameters;

const isParameterKey = (key: string): key is ParameterKey => Object.hasOwn(parameters, key);

/** All keys, in the order of the table. */
export const parameterKeys: readonly ParameterKey[] =
  Object.keys(parameters).filter(isParameterKey);
