/** Whether two values made of plain objects, typed arrays and primitives hold the same data, to the last bit. */
export function equalData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (isNumberArray(one) && isNumberArray(other)) {
    return one.length === other.length && one.every((entry, i) => Object.is(entry, other[i]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return (
    entries.length === others.size &&
    entries.every(([key, value]) => others.has(key) && equalData(value, others.get(key)))
  );
}

function isNumberArray(value: unknown): value is Float64Array | Int32Array {
  return value instanceof Float64Array || value instanceof Int32Array;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !isNumberArray(value);
}
