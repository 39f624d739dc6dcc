/** Sums, products and rearrangements of vectors, entry by entry. */

/** target += addend. */
export function add(target: Float64Array, addend: Float64Array): void {
  for (let i = 0; i < target.length; i++) target[i] = (target[i] ?? NaN) + (addend[i] ?? NaN);
}

/** u ∘ v, a new vector: the product with a diagonal matrix. */
export function product(left: Float64Array, right: Float64Array): Float64Array {
  const out = new Float64Array(left.length);
  for (let i = 0; i < out.length; i++) out[i] = (left[i] ?? NaN) * (right[i] ?? NaN);
  return out;
}

/** u − v, a new vector. */
export function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((entry, i) => entry - (right[i] ?? NaN));
}

/** factor · v, a new vector. */
export function scaled(vector: Float64Array, factor: number): Float64Array {
  return vector.map((entry) => factor * entry);
}

/** diag(d) M: row i times d_i, a new matrix. */
export function scaleRows(matrix: Float64Array, diagonal: Float64Array): Float64Array {
  const columns = matrix.length / diagonal.length;
  return matrix.map((entry, index) => (diagonal[Math.floor(index / columns)] ?? NaN) * entry);
}

/** Mᵀ of a square matrix of the given size. */
export function transpose(matrix: Float64Array, size: number): Float64Array {
  const transposed = new Float64Array(matrix.length);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) transposed[j * size + i] = matrix[i * size + j] ?? NaN;
  }
  return transposed;
}

/** The identity matrix of the given size. */
export function identityMatrix(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * (size + 1)] = 1;
  return matrix;
}
