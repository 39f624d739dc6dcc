import { refusalOf } from '../../panels/controls/refusal.ts';
import { useContent, useSay } from '../../panels/shared/LabContext.ts';
import { validateValue } from '../../store/derived.ts';
import type { Params } from '../../store/parameters.ts';

type TypedKey = 'w' | 'n' | 'seed' | 'text' | 'T';

/**
 * Takes a typed value for one parameter of a compared setting, or returns the sentence that says why not.
 * @param current what stays in force then, as the field shows it.
 */
export function useTypedValue<Key extends TypedKey>(
  key: Key,
  params: Params,
  current: string,
  take: (value: Params[Key]) => void,
): (typed: string) => string | null {
  const { controls } = useContent();
  const say = useSay();
  return (typed) => {
    const reading = validateValue(key, typed, params);
    if (reading.ok) {
      take(reading.value);
      return null;
    }
    const { message, values, pluralBy } = refusalOf(controls.refused, reading);
    const said = { typed, current, label: controls.labels[key] };
    return say(message, { ...said, ...values }, pluralBy);
  };
}
