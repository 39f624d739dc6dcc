import { useCallback } from 'react';
import { validateValue } from '../../store/derived.ts';
import type { Params } from '../../store/parameters.ts';
import { written } from '../../store/params.ts';
import { useContent, useLabStore, useSay } from '../shared/LabContext.ts';
import { refusalOf } from './refusal.ts';

/** The parameters that a reader can type a value for. */
export type TypedKey =
  | 'w'
  | 'u'
  | 'v'
  | 'b'
  | 'fb'
  | 'n'
  | 'seed'
  | 'text'
  | 'T'
  | 't'
  | 'k'
  | 'trunc'
  | 'l2'
  | 'omega'
  | 'scale';

/** Takes a typed value for one parameter, or returns the sentence that says why not. */
export function useEnter<Key extends TypedKey>(
  key: Key,
  take: (value: Params[Key]) => void,
): (typed: string) => string | null {
  const { controls } = useContent();
  const say = useSay();
  const store = useLabStore();
  return useCallback(
    (typed: string) => {
      const { params } = store.getState();
      const reading = validateValue(key, typed, params);
      if (reading.ok) {
        take(reading.value);
        return null;
      }
      const { message, values, pluralBy } = refusalOf(controls.refused, reading);
      const said = { typed, current: written(params, key), label: controls.labels[key] };
      return say(message, { ...said, ...values }, pluralBy);
    },
    [key, take, store, controls, say],
  );
}
