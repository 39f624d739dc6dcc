/**
 * What every parameter can do with its value, whatever its kind: read it from text (an address, a field), write it
 * as an address does, and keep it fitting a network of another size.
 */

/** How far a reference into the network can reach: the numbers of steps, hidden units and playback frames. */
export type Limits = { readonly steps: number; readonly units: number; readonly frames: number };

/** Why a written value is refused: a code and the numbers a sentence about it needs. */
export type ValueProblem =
  | { readonly code: 'notANumber' }
  | { readonly code: 'notWhole' }
  | { readonly code: 'outOfRange'; readonly min: number; readonly max: number }
  | { readonly code: 'unknownChoice'; readonly choices: readonly string[] }
  /** Of several names some are known and some are not; both as written. */
  | { readonly code: 'unknownMembers'; readonly known: string; readonly unknown: string }
  | { readonly code: 'tooFewWords'; readonly words: number; readonly min: number }
  /** There are at least this many words. */
  | { readonly code: 'tooManyWords'; readonly words: number; readonly max: number }
  | { readonly code: 'tooLong'; readonly characters: number; readonly max: number }
  /** Half of a surrogate pair, or a control character that no one can have typed. */
  | { readonly code: 'unreadable' }
  /** The name of a network that was not loaded in this session. */
  | { readonly code: 'notLoaded' };

export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | ({ readonly ok: false } & ValueProblem);

export type Codec<Value> = {
  readonly read: (written: string, limits: Limits) => Reading<Value>;
  /** The shortest text that `read` turns into the same value. */
  readonly write: (value: Value) => string;
  /** The value itself where it fits, else the nearest that does. */
  readonly fit: (value: Value, limits: Limits) => Value;
  /** Whether a slider leads from one value to the other: such changes join into one step of history. */
  readonly isSlide: (from: Value, to: Value) => boolean;
};

export const accepted = <Value>(value: Value): Reading<Value> => ({ ok: true, value });

export const refused = <Problem extends ValueProblem>(problem: Problem) =>
  ({ ok: false, ...problem }) as const;
