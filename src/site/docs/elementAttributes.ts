import type { ParameterKey } from '../../store/parameters.ts';
import { queryOf, unescapeText } from '../../store/query.ts';
import { parameterKeys, rows } from '../../store/rows.ts';

/** What an address sets, as attributes of the element: a key that HTML cannot tell from another has a name of its own. */
export function elementAttributes(
  address: string,
): readonly (readonly [name: string, value: string])[] {
  const { query } = queryOf(address);
  return parameterKeys.flatMap((key) => {
    const value = unescapeText(query.get(key) ?? '');
    return query.has(key) && value !== null ? [[attributeOf(key), value] as const] : [];
  });
}

export const attributeOf = (key: ParameterKey): string => rows[key].attribute ?? key;
