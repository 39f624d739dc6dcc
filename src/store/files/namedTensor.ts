/** One tensor by its name, with the shape that it must have and values that are all finite. */
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';
import { shapeText, type Tensors } from './tensors.ts';

/** A matrix of so many rows and columns, row-major; null: of any number of them, up to the most of `what`. */
export function matrix(
  tensors: Tensors,
  name: string,
  rows: number | null,
  columns: number | null,
  what: 'units' | 'inputs' | 'outputs',
  most: number,
): FileReading<Float64Array> {
  const shape = tensors.shapeOf(name) ?? [];
  const [ownRows = 0, ownColumns = 0] = shape;
  const fits =
    shape.length === 2 &&
    (rows === null ? ownRows > 0 : ownRows === rows) &&
    (columns === null ? ownColumns > 0 : ownColumns === columns);
  if (!fits) {
    const expected = `${rows ?? 'm'}×${columns ?? 'd'}`;
    const found = shapeText(shape);
    return refuse({ code: 'wrongShape', tensor: quoted(name), expected, found });
  }
  const free = rows === null ? ownRows : ownColumns;
  return free > most
    ? refuse({ code: 'tooWide', tensor: quoted(name), found: shapeText(shape), what, most })
    : finiteValues(tensors, name, shape);
}

/** A vector of this length. */
export function vector(tensors: Tensors, name: string, length: number): FileReading<Float64Array> {
  const shape = tensors.shapeOf(name) ?? [];
  return shape.length === 1 && shape[0] === length
    ? finiteValues(tensors, name, shape)
    : refuse({
        code: 'wrongShape',
        tensor: quoted(name),
        expected: String(length),
        found: shapeText(shape),
      });
}

function finiteValues(
  tensors: Tensors,
  name: string,
  shape: readonly number[],
): FileReading<Float64Array> {
  const values = tensors.valuesOf(name);
  if (!values.ok) return values;
  const index = values.value.findIndex((entry) => !Number.isFinite(entry));
  if (index < 0) return read(values.value);
  const [, columns] = shape;
  const place =
    columns === undefined ? `${index}` : `${Math.floor(index / columns)}, ${index % columns}`;
  return refuse({ code: 'notFinite', tensor: quoted(name), place });
}
