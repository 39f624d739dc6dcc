import { decodeAddress, writtenPairs } from '../../store/address.ts';
import type { ParameterKey } from '../../store/parameters.ts';
import { rows } from '../../store/rows.ts';

/** What an address sets, as attributes of the element. */
export const elementAttributes = (
  address: string,
): readonly (readonly [name: string, value: string])[] =>
  writtenPairs('embed', decodeAddress(address).params).map(([key, value]) => [
    attributeOf(key),
    value,
  ]);

/** A key that HTML cannot tell from another has a name of its own. */
export const attributeOf = (key: ParameterKey): string => rows[key].attribute ?? key;
