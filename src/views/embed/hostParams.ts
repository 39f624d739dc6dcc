/** What the page around sets: each value read as an address would, beside those that hold. */
import type { WrittenParams } from '../../embed/protocol.ts';
import { keysOf } from '../../store/address.ts';
import { applyChange } from '../../store/changes.ts';
import { limitsOf } from '../../store/derived.ts';
import { inForce } from '../../store/inForce.ts';
import type { ParameterKey, Params } from '../../store/parameters.ts';
import { defaultParams, withParam, written, type ParamsChange } from '../../store/params.ts';
import { rows } from '../../store/rows.ts';
import { validPin } from '../../store/pinned.ts';

export type HostValue = string | number | boolean | null;

export type HostProblem =
  | { readonly code: 'unknownKey'; readonly key: string }
  /** No value of this parameter, or one that means nothing beside the other parameters. */
  | {
      readonly code: 'badValue' | 'notUsed';
      readonly key: ParameterKey;
      readonly written: string;
    };

export type HostChange = {
  readonly change: ParamsChange;
  readonly problems: readonly HostProblem[];
};

const embedKeys = keysOf('embed');

/** Good values are taken, others leave what held; in the order of the table, since later rows depend on earlier ones. */
export function readHostParams(
  wanted: Readonly<Record<string, HostValue>>,
  current: Params,
): HostChange {
  const problems: HostProblem[] = Object.keys(wanted)
    .filter((key) => !embedKeys.some((known) => known === key))
    .map((key) => ({ code: 'unknownKey', key }));
  let read: ParamsChange = {};
  let params = current;
  for (const key of embedKeys) {
    if (!Object.hasOwn(wanted, key)) continue;
    const value = wanted[key] ?? null;
    const taken = value === null ? defaultParams : readValue(key, String(value), params);
    if (taken === null) {
      problems.push({ code: 'badValue', key, written: String(value) });
      continue;
    }
    read = { ...read, [key]: taken[key] };
    params = applyChange(params, { [key]: taken[key] });
  }
  const effective = inForce(params);
  let change: ParamsChange = {};
  for (const key of embedKeys) {
    if (!(key in read)) continue;
    if (written(params, key) === written(effective, key)) change = { ...change, [key]: read[key] };
    else problems.push({ code: 'notUsed', key, written: String(wanted[key]) });
  }
  return { change, problems };
}

/** The parameters with this one as written; null where it is no value of it. */
function readValue(key: ParameterKey, text: string, params: Params): Params | null {
  const reading = rows[key].read(text, limitsOf(params));
  if (!reading.ok) return null;
  const taken = withParam(params, key, reading.value);
  const isPossible = key !== 'pins' || taken.pins.every((pin) => validPin(pin) === pin);
  return isPossible ? taken : null;
}

/** Every value in force that an embedded page's address can hold, as written there. */
export function writtenParams(params: Params): WrittenParams {
  const effective = inForce(params);
  return Object.fromEntries(embedKeys.map((key) => [key, written(effective, key)]));
}

/** Those that differ, with their values now. */
export const changedParams = (before: WrittenParams, now: WrittenParams): WrittenParams =>
  Object.fromEntries(Object.entries(now).filter(([key, value]) => before[key] !== value));
