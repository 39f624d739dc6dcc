/**
 * The address of a view: `#/lab?w=1.4&act=sigmoid`. Defaults are left out, the order is the table's, spaces are
 * written as +. Reading never throws: what is unknown or out of range becomes the default and is reported; of several names those
 * that are known are kept.
 * A t other than T−1 implies loss=all; an address that says loss=last beside it is reported.
 */
import { applyChange } from './changes.ts';
import { limitsOf } from './derived.ts';
import { inForce } from './inForce.ts';
import type { ValueProblem } from './kinds/kind.ts';
import { parameters, type ParameterKey, type Params, type ViewName } from './parameters.ts';
import { defaultParams, withParam, written } from './params.ts';
import { validPin } from './pinned.ts';
import { escapeText, queryOf, unescapeText, type Query } from './query.ts';
import { parameterKeys, rows } from './rows.ts';
import { shortened } from './shortened.ts';

/** Characters of a wrong value that are shown. */
const LONGEST_SHOWN = 40;

const viewNames = ['lab', 'compare', 'embed'] as const satisfies readonly ViewName[];

/** One thing the address says that is not so. `fallback` is what holds instead, as the address would write it. */
export type AddressProblem = {
  readonly key: ParameterKey | 'view';
  /** As it stands in the address, cut short where it is long. */
  readonly written: string;
  readonly fallback: string;
} & (
  | ValueProblem
  /** A percent escape that is none. */
  | { readonly code: 'malformed' }
  | { readonly code: 'unknownView' }
  /** Some of the pinned settings cannot be, or are too many; the others are kept. */
  | { readonly code: 'badPins' }
  | { readonly code: 'contradictsFollowedLoss' }
  /** Beside the other values it means nothing. */
  | { readonly code: 'notUsed' }
);

export type Address = {
  readonly view: ViewName;
  readonly params: Params;
  readonly problems: readonly AddressProblem[];
};

/** The address of what is in force of these parameters, with its #. */
export function encodeAddress(view: ViewName, params: Params): string {
  const pairs = writtenPairs(view, params).map(([key, value]) => `${key}=${escapeText(value)}`);
  return pairs.length === 0 ? `#/${view}` : `#/${view}?${pairs.join('&')}`;
}

/** What is in force and not the default, in the order of the table, unescaped. */
function writtenPairs(
  view: ViewName,
  params: Params,
): readonly (readonly [key: ParameterKey, value: string])[] {
  const effective = inForce(params);
  return keysOf(view)
    .map((key) => [key, written(effective, key)] as const)
    .filter(([key, value]) => value !== written(defaultParams, key));
}

/** What the element calls a key, where HTML could not tell it from another. */
export const attributeOf = (key: ParameterKey): string => rows[key].attribute ?? key;

/** What an embedded page's address says, as attributes of the element. */
export const writtenAttributes = (
  params: Params,
): readonly (readonly [name: string, value: string])[] =>
  writtenPairs('embed', params).map(([key, value]) => [attributeOf(key), value]);

/** What an address means; an empty one is the Lab with every default. Of a repeated key the first counts. */
export function decodeAddress(hash: string): Address {
  const { path, query } = queryOf(hash);
  const view = viewNames.find((name) => name === path) ?? 'lab';
  const read = keysOf(view).reduce((sofar, key) => readParam(sofar, key, query), {
    params: defaultParams,
    problems: viewProblems(path),
  });
  const { params, problems } = withoutUnused(withValidPins(read));
  const agreed = applyChange(params, { t: params.t });
  const contradicts = agreed.loss !== params.loss && query.has('loss');
  const contradiction: AddressProblem = {
    key: 'loss',
    written: params.loss,
    code: 'contradictsFollowedLoss',
    fallback: agreed.loss,
  };
  return {
    view,
    params: agreed,
    problems: contradicts ? [...problems, contradiction] : problems,
  };
}

/** The keys that the address of this page can have. */
export type KeyOf<View extends ViewName> = {
  [Key in ParameterKey]: (typeof parameters)[Key] extends {
    readonly onlyIn: readonly (infer Page)[];
  }
    ? View extends Page
      ? Key
      : never
    : Key;
}[ParameterKey];

/** In the order of the table; to other pages they are unknown keys, and ignored. */
export const keysOf = <View extends ViewName>(view: View): readonly KeyOf<View>[] =>
  parameterKeys.filter(
    (key): key is KeyOf<View> & ParameterKey => rows[key].onlyIn?.includes(view) ?? true,
  );

/** What the address sets and what means nothing beside the rest is put back to its default, and reported. */
function withoutUnused({ params, problems }: Read): Read {
  const effective = inForce(params);
  const unused = parameterKeys
    .filter((key) => written(params, key) !== written(effective, key))
    .map((key): AddressProblem => ({
      key,
      written: shortened(written(params, key), LONGEST_SHOWN),
      fallback: written(effective, key),
      code: 'notUsed',
    }));
  return { params: effective, problems: [...problems, ...unused] };
}

/** Of more pins than there can be the first count. What is no pin is left out, and reported as one problem. */
function withValidPins(read: Read): Read {
  const { most } = parameters.pins;
  const first = read.params.pins.slice(0, most);
  const valid = first.map(validPin);
  const pins = valid.filter((pin) => pin !== null);
  const kept = { ...read, params: withParam(read.params, 'pins', pins) };
  const bad = [
    ...first.filter((_, index) => valid[index] === null),
    ...read.params.pins.slice(most),
  ];
  if (bad.length === 0) return kept;
  const said = rows.pins.write(bad);
  return withProblem(kept, {
    key: 'pins',
    written: shortened(said, LONGEST_SHOWN),
    fallback: '',
    code: 'badPins',
  });
}

type Read = { readonly params: Params; readonly problems: readonly AddressProblem[] };

function readParam(read: Read, key: ParameterKey, query: Query): Read {
  const raw = query.get(key);
  if (raw === undefined) return read;
  const text = unescapeText(raw);
  if (text !== null) return readText(read, key, text);
  return withProblem(read, { ...instead(key, raw), code: 'malformed' });
}

function readText(read: Read, key: ParameterKey, text: string): Read {
  const reading = rows[key].read(text, limitsOf(read.params));
  if (reading.ok) return { ...read, params: withParam(read.params, key, reading.value) };
  if (reading.code !== 'unknownMembers') {
    return withProblem(read, { ...instead(key, text), ...reading });
  }
  const { known, unknown } = reading;
  return withProblem(readText(read, key, known), {
    ...instead(key, unknown),
    ...reading,
    fallback: known,
  });
}

/** What a problem says where the default holds. */
const instead = (key: ParameterKey, said: string) => ({
  key,
  written: shortened(said, LONGEST_SHOWN),
  fallback: written(defaultParams, key),
});

const withProblem = (read: Read, problem: AddressProblem): Read => ({
  ...read,
  problems: [...read.problems, problem],
});

function viewProblems(path: string): readonly AddressProblem[] {
  if (path === '' || viewNames.some((view) => view === path)) return [];
  return [
    { key: 'view', written: shortened(path, LONGEST_SHOWN), code: 'unknownView', fallback: 'lab' },
  ];
}
