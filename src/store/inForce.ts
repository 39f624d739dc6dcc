/**
 * The parameters as they take effect: where one means nothing beside the others (a forget bias without an LSTM, the
 * sentence of a random input), its default holds, or what a network of the reader's own is. What was set is kept, and
 * holds again once it means something.
 */
import { NO_NETWORK, ownNetworkNamed } from './ownNetworks.ts';
import type { Params } from './parameters.ts';
import { defaultParams, withParam, type ParamsChange } from './params.ts';
import { parameterKeys, rows } from './rows.ts';

const known = new WeakMap<Params, Params>();

export function inForce(params: Params): Params {
  const found = known.get(params);
  if (found !== undefined) return found;
  const otherwise: Params = { ...defaultParams, ...ownShape(params) };
  const effective = withFittingBias(
    parameterKeys.reduce(
      (sofar, key) => (rows[key].appliesTo(sofar) ? sofar : withParam(sofar, key, otherwise[key])),
      params,
    ),
  );
  known.set(params, effective);
  known.set(effective, effective);
  return effective;
}

/** What a loaded network is, whatever the parameters of a drawn one say. */
function ownShape({ own }: Params): ParamsChange {
  const network = ownNetworkNamed(own);
  if (network === null) return {};
  const { cell, activation, hiddenSize } = network.weights;
  return { cell, act: activation, n: hiddenSize };
}

/** Only the vanilla cell has one W whose units can be centred. */
export const canBeCentred = ({ own, cell, tied }: Params): boolean =>
  own === NO_NETWORK && cell === 'rnn' && tied === 'on';

function withFittingBias(params: Params): Params {
  return params.b !== 'centred' || canBeCentred(params)
    ? params
    : withParam(params, 'b', defaultParams.b);
}
