/** Parameters or gradients of any model: flat arrays by name. Arithmetic on them is entry by entry and makes new ones. */
export type NamedArrays<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** f(array, name) for each of the arrays. */
export function mapArrays<Name extends string>(
  arrays: NamedArrays<Name>,
  f: (array: Float64Array, name: Name) => Float64Array,
): NamedArrays<Name> {
  const result: Record<Name, Float64Array> = { ...arrays };
  for (const name in arrays) result[name] = f(arrays[name], name);
  return result;
}

/** f(u, v) for each pair of entries of two sets of arrays of the same names and lengths. */
export function combineArrays<Name extends string>(
  one: NamedArrays<Name>,
  other: NamedArrays<Name>,
  f: (u: number, v: number) => number,
): NamedArrays<Name> {
  return mapArrays(one, (array, name) => {
    const partner = other[name];
    return array.map((entry, i) => f(entry, partner[i] ?? NaN));
  });
}

/** Arrays of 0 of the same shape. */
export function zerosLike<Name extends string>(arrays: NamedArrays<Name>): NamedArrays<Name> {
  return mapArrays(arrays, (array) => new Float64Array(array.length));
}
