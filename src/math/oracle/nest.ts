/** A flat row-major array as nested ones: `nest(a, 3)` gives rows of 3, `nest(a, 2, 3)` matrices of 2 rows of 3. */
export type Nested = number | Nested[];

export function nest(flat: Float64Array, ...shape: readonly number[]): Nested[] {
  const [, ...inner] = shape;
  const length = shape.reduce((product, size) => product * size, 1);
  return Array.from({ length: flat.length / length }, (_, i) => {
    const part = flat.subarray(i * length, (i + 1) * length);
    return inner.length === 0 ? [...part] : nest(part, ...inner);
  });
}
