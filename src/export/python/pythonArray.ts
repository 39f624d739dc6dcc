/**
 * An array of float64 numbers as a Python expression that gives the very same numbers: by its one value if there is but
 * one, in decimals while a reader can take them in, else packed (`unpack` is then a function of the script).
 */
import type { Sliced } from '../../math/slices.ts';
import { base64Lines } from './base64Lines.ts';
import type { Library } from './library.ts';
import { pythonNumber } from './pythonNumber.ts';

/** Up to this length, decimals. */
const READABLE_LENGTH = 1024;

/** @param shape lengths whose product is that of the array. */
export function* pythonArray(
  library: Library,
  values: Float64Array,
  shape: readonly number[],
): Sliced<string> {
  const module = modules[library];
  const lengths = shape.length === 1 ? String(shape[0]) : `(${shape.join(', ')})`;
  const [first = 0] = values;
  if (values.every((value) => Object.is(value, first))) {
    return Object.is(first, 0)
      ? `${module}.zeros(${lengths})`
      : `${module}.full((${shape.join(', ')},), ${pythonNumber(first)})`;
  }
  if (isPacked(values)) {
    return `unpack("""\n${yield* base64Lines(values)}\n""", ${shape.join(', ')})`;
  }
  return `${makers[library]}(${nested(values, shape, '')})`;
}

/** Whether the script needs `unpack` for it. */
export const isPacked = (values: Float64Array): boolean =>
  values.length > READABLE_LENGTH && values.some((value) => !Object.is(value, values[0]));

const modules: Readonly<Record<Library, string>> = { numpy: 'np', torch: 'torch' };
const makers: Readonly<Record<Library, string>> = { numpy: 'np.array', torch: 'torch.tensor' };

/** Rows in lines of their own. */
function nested(values: Float64Array, [length = 1, ...rest]: readonly number[], indent: string) {
  if (rest.length === 0) return `[${Array.from(values, pythonNumber).join(', ')}]`;
  const width = values.length / length;
  const rows: string[] = Array.from({ length }, (_, i) =>
    nested(values.subarray(i * width, (i + 1) * width), rest, `${indent}    `),
  );
  return `[\n${rows.map((row) => `${indent}    ${row},\n`).join('')}${indent}]`;
}
