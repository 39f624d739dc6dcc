/**
 * Pins and the parameters they stand for. A pin holds what matters to a network, its loss and the loss step that is
 * followed, as differences from the defaults; how it is looked at stays with the reader.
 */
import { applyChange, needsAnalysis } from './changes.ts';
import { limitsOf } from './derived.ts';
import { inForce } from './inForce.ts';
import { readEntries, writeEntries, type Pin } from './kinds/pins.ts';
import { parameters, type ParameterKey, type Params } from './parameters.ts';
import { defaultParams, withParam, written, type ParamsChange } from './params.ts';
import { parameterKeys, rows } from './rows.ts';

/** The parameters that a pin can hold, in the order of the table. */
export const pinnableKeys: readonly ParameterKey[] = parameterKeys.filter((key) =>
  needsAnalysis(parameters[key].affects),
);

/** What is in force of these parameters, as a pin. */
export function pinOf(params: Params): Pin {
  const effective = inForce(params);
  return writeEntries(
    pinnableKeys
      .filter((key) => written(effective, key) !== written(defaultParams, key))
      .map((key) => [key, written(effective, key)]),
  );
}

/** The same pin as `pinOf` writes it; null where a key or value of it is none, or means nothing beside the others. */
export function validPin(text: string): Pin | null {
  const params = readPin(text);
  return params === null ? null : pinOf(params);
}

const MOST_KEPT = 16;

const known = new Map<Pin, Params>();

/** The defaults with what the pin says; the same object for the same pin. Throws if the pin is not valid. */
export function pinnedParams(pin: Pin): Params {
  const params = known.get(pin) ?? readPin(pin);
  if (params === null) throw new Error(`“${pin}” is not a pinned setting.`);
  known.delete(pin);
  known.set(pin, params);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  return params;
}

/** A pinned setting with a change made. */
export const changedPin = (pin: Pin, change: ParamsChange): Pin =>
  pinOf(applyChange(pinnedParams(pin), change));

/** The Lab with a pinned setting in it; the reader's view of it stays. */
export function withPinned(params: Params, pin: Pin): Params {
  const pinned = pinnedParams(pin);
  const unpointed: Params = { ...params, k: null, unit: null, frame: null };
  return pinnableKeys.reduce((sofar, key) => withParam(sofar, key, pinned[key]), unpointed);
}

function readPin(text: string): Params | null {
  const entries = readEntries(text);
  if (entries === null) return null;
  const said = new Map(entries);
  const meant = pinnableKeys.filter((key) => said.has(key));
  if (meant.length < entries.length) return null;
  let params = defaultParams;
  for (const key of meant) {
    const reading = rows[key].read(said.get(key) ?? '', limitsOf(params));
    if (!reading.ok) return null;
    params = withParam(params, key, reading.value);
  }
  const agreed = applyChange(params, { t: params.t });
  const contradicts = agreed.loss !== params.loss && said.has('loss');
  return contradicts || isPartlyUnused(agreed) ? null : agreed;
}

function isPartlyUnused(params: Params): boolean {
  const effective = inForce(params);
  return pinnableKeys.some((key) => written(params, key) !== written(effective, key));
}
