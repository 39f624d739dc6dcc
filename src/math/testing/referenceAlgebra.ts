/** The plainest matrix algebra, written by definition, to hold the kernels against. */

/** A B for A rows×inner and B inner×columns. */
export function plainProduct(
  left: Float64Array,
  right: Float64Array,
  rows: number,
  inner: number,
  columns: number,
): Float64Array {
  return Float64Array.from({ length: rows * columns }, (_, index) => {
    const i = Math.floor(index / columns);
    const j = index % columns;
    let sum = 0;
    for (let k = 0; k < inner; k++) {
      sum += (left[i * inner + k] ?? NaN) * (right[k * columns + j] ?? NaN);
    }
    return sum;
  });
}

/** max |u_i − v_i|; NaN if the lengths differ. */
export function largestDifference(one: Float64Array, other: Float64Array): number {
  if (one.length !== other.length) return NaN;
  return one.reduce((most, entry, i) => Math.max(most, Math.abs(entry - (other[i] ?? NaN))), 0);
}

/** Entries drawn from a seed, uniform in [−1, 1). */
export function plainMatrix(length: number, uniform: () => number): Float64Array {
  return Float64Array.from({ length }, () => 2 * uniform() - 1);
}
