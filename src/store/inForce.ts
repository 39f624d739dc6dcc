/**
 * The parameters as they take effect: where one means nothing beside the others (a forget bias without an LSTM, the
 * sentence of a random input), its default holds. What was set is kept, and holds again once it means something.
 */
import type { Params } from './parameters.ts';
import { defaultParams, withParam } from './params.ts';
import { parameterKeys, rows } from './rows.ts';

const known = new WeakMap<Params, Params>();

export function inForce(params: Params): Params {
  const found = known.get(params);
  if (found !== undefined) return found;
  const effective = withFittingBias(
    parameterKeys.reduce(
      (sofar, key) =>
        rows[key].appliesTo(sofar) ? sofar : withParam(sofar, key, defaultParams[key]),
      params,
    ),
  );
  known.set(params, effective);
  known.set(effective, effective);
  return effective;
}

/** Only the vanilla cell has one W whose units can be centred. */
export const canBeCentred = ({ cell, tied }: Params): boolean => cell === 'rnn' && tied === 'on';

function withFittingBias(params: Params): Params {
  return params.b !== 'centred' || canBeCentred(params)
    ? params
    : withParam(params, 'b', defaultParams.b);
}
