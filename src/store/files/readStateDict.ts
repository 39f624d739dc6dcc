/** A state_dict as JSON: names to nested lists, or to a number where a tensor is one; beside them the text `nonlinearity`. */
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';
import { pythonNumber } from './parsePythonJson.ts';
import type { Tensors } from './tensors.ts';

export function readStateDict(dictionary: Readonly<Record<string, unknown>>): Tensors {
  const entries = new Map(Object.entries(dictionary));
  const { nonlinearity } = dictionary;
  return {
    names: [...entries].filter(([, value]) => shapeOf(value) !== null).map(([name]) => name),
    shapeOf: (name) => shapeOf(entries.get(name)),
    valuesOf: (name) => valuesOf(name, entries.get(name)),
    nonlinearity: typeof nonlinearity === 'string' ? nonlinearity : null,
  };
}

/** As the first entries have it; whether the others agree is seen when they are read. */
function shapeOf(value: unknown): readonly number[] | null {
  if (!Array.isArray(value)) return typeof value === 'number' ? [] : null;
  const shape: number[] = [];
  for (let level: unknown = value; Array.isArray(level); level = level[0]) shape.push(level.length);
  return shape;
}

function valuesOf(name: string, value: unknown): FileReading<Float64Array> {
  const shape = shapeOf(value);
  const rows = Array.isArray(value) ? value : [];
  const width = shape?.[1];
  const flat: unknown[] =
    width === undefined
      ? rows
      : rows.flatMap((row: unknown): unknown[] =>
          Array.isArray(row) && row.length === width ? row : [undefined],
        );
  const numbers = flat.map(pythonNumber);
  const isWhole =
    shape !== null && shape.length <= 2 && numbers.every((entry) => entry !== undefined);
  return isWhole
    ? read(Float64Array.from(numbers))
    : refuse({ code: 'ragged', tensor: quoted(name) });
}
