/**
 * The address of a view: `#/lab?w=1.4&act=sigmoid`. Defaults are left out, the order is the table's, spaces are
 * written as +. Reading never throws: what is unknown or out of range becomes the default and is reported.
 * A t other than T−1 implies loss=all; an address that says loss=last beside it is reported.
 */
import { applyChange } from './changes.ts';
import { limitsOf } from './derived.ts';
import type { ValueProblem } from './kinds/kind.ts';
import type { ParameterKey, Params } from './parameters.ts';
import { defaultParams, withParam, written } from './params.ts';
import { escapeText, queryOf, unescapeText, type Query } from './query.ts';
import { parameterKeys, rows } from './rows.ts';

export type ViewName = 'lab';

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
  | { readonly code: 'contradictsFollowedLoss' }
);

export type Address = {
  readonly view: ViewName;
  readonly params: Params;
  readonly problems: readonly AddressProblem[];
};

/** The address of these parameters, with its #. */
export function encodeAddress(view: ViewName, params: Params): string {
  const pairs = parameterKeys
    .filter((key) => written(params, key) !== written(defaultParams, key))
    .map((key) => `${key}=${escapeText(written(params, key))}`);
  return pairs.length === 0 ? `#/${view}` : `#/${view}?${pairs.join('&')}`;
}

/** What an address means; an empty one is the Lab with every default. Of a repeated key the first counts. */
export function decodeAddress(hash: string): Address {
  const { path, query } = queryOf(hash);
  const { params, problems } = parameterKeys.reduce((read, key) => readParam(read, key, query), {
    params: defaultParams,
    problems: viewProblems(path),
  });
  const agreed = applyChange(params, { t: params.t });
  const contradicts = agreed.loss !== params.loss && query.has('loss');
  const contradiction: AddressProblem = {
    key: 'loss',
    written: params.loss,
    code: 'contradictsFollowedLoss',
    fallback: agreed.loss,
  };
  return {
    view: 'lab',
    params: agreed,
    problems: contradicts ? [...problems, contradiction] : problems,
  };
}

type Read = { readonly params: Params; readonly problems: readonly AddressProblem[] };

function readParam(read: Read, key: ParameterKey, query: Query): Read {
  const raw = query.get(key);
  if (raw === undefined) return read;
  const text = unescapeText(raw);
  const said = { key, written: shortened(text ?? raw), fallback: written(defaultParams, key) };
  if (text === null) return withProblem(read, { ...said, code: 'malformed' });
  const reading = rows[key].read(text, limitsOf(read.params));
  return reading.ok
    ? { ...read, params: withParam(read.params, key, reading.value) }
    : withProblem(read, { ...said, ...reading });
}

const withProblem = (read: Read, problem: AddressProblem): Read => ({
  ...read,
  problems: [...read.problems, problem],
});

function viewProblems(path: string): readonly AddressProblem[] {
  if (path === '' || path === 'lab') return [];
  return [{ key: 'view', written: shortened(path), code: 'unknownView', fallback: 'lab' }];
}

const LONGEST_SHOWN = 40;

function shortened(text: string): string {
  if (text.length <= LONGEST_SHOWN) return text;
  return `${text.slice(0, LONGEST_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
