/** Products of a matrix and a vector. Matrices are flat and row-major; their shape follows from the vectors. */

/** Row `index` of a row-major matrix whose rows have length `width`: a view, not a copy. */
export function rowOf(matrix: Float64Array, index: number, width: number): Float64Array {
  return matrix.subarray(index * width, (index + 1) * width);
}

/** out = M v, four rows at a time: their sums do not wait for each other. */
export function multiply(matrix: Float64Array, vector: Float64Array, out: Float64Array): void {
  const columns = vector.length;
  const tiledRows = out.length - (out.length % 4);
  for (let i = 0; i < tiledRows; i += 4) {
    const first = i * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    let sum4 = 0;
    for (let j = 0; j < columns; j++) {
      const entry = vector[j] ?? NaN;
      sum1 += (matrix[first + j] ?? NaN) * entry;
      sum2 += (matrix[second + j] ?? NaN) * entry;
      sum3 += (matrix[third + j] ?? NaN) * entry;
      sum4 += (matrix[fourth + j] ?? NaN) * entry;
    }
    out[i] = sum1;
    out[i + 1] = sum2;
    out[i + 2] = sum3;
    out[i + 3] = sum4;
  }
  for (let i = tiledRows; i < out.length; i++) {
    let sum = 0;
    for (let j = 0; j < columns; j++) sum += (matrix[i * columns + j] ?? NaN) * (vector[j] ?? NaN);
    out[i] = sum;
  }
}

/** out = M v for a v that is mostly 0, such as a one-hot word: only its other entries are read. */
export function multiplySparse(
  matrix: Float64Array,
  vector: Float64Array,
  out: Float64Array,
): void {
  const columns = vector.length;
  out.fill(0);
  for (let j = 0; j < columns; j++) {
    const entry = vector[j] ?? NaN;
    if (entry === 0) continue;
    for (let i = 0; i < out.length; i++) {
      out[i] = (out[i] ?? NaN) + (matrix[i * columns + j] ?? NaN) * entry;
    }
  }
}

/** out = Mᵀ v, four rows of M at a time: a quarter of the passes over the result. */
export function multiplyTransposed(
  matrix: Float64Array,
  vector: Float64Array,
  out: Float64Array,
): void {
  const columns = out.length;
  const tiledRows = vector.length - (vector.length % 4);
  out.fill(0);
  for (let i = 0; i < tiledRows; i += 4) {
    const first = i * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    const factor1 = vector[i] ?? NaN;
    const factor2 = vector[i + 1] ?? NaN;
    const factor3 = vector[i + 2] ?? NaN;
    const factor4 = vector[i + 3] ?? NaN;
    for (let j = 0; j < columns; j++) {
      out[j] =
        (out[j] ?? NaN) +
        (matrix[first + j] ?? NaN) * factor1 +
        (matrix[second + j] ?? NaN) * factor2 +
        (matrix[third + j] ?? NaN) * factor3 +
        (matrix[fourth + j] ?? NaN) * factor4;
    }
  }
  for (let i = tiledRows; i < vector.length; i++) {
    const factor = vector[i] ?? NaN;
    for (let j = 0; j < columns; j++) {
      out[j] = (out[j] ?? NaN) + (matrix[i * columns + j] ?? NaN) * factor;
    }
  }
}

/** M += u vᵀ. */
export function addOuterProduct(
  matrix: Float64Array,
  left: Float64Array,
  right: Float64Array,
): void {
  const columns = right.length;
  for (let i = 0; i < left.length; i++) {
    const start = i * columns;
    const factor = left[i] ?? NaN;
    for (let j = 0; j < columns; j++) {
      matrix[start + j] = (matrix[start + j] ?? NaN) + factor * (right[j] ?? NaN);
    }
  }
}

/** M += u vᵀ for a v that is mostly 0: only the columns of its other entries are touched. */
export function addSparseOuterProduct(
  matrix: Float64Array,
  left: Float64Array,
  right: Float64Array,
): void {
  const columns = right.length;
  for (let j = 0; j < columns; j++) {
    const entry = right[j] ?? NaN;
    if (entry === 0) continue;
    for (let i = 0; i < left.length; i++) {
      matrix[i * columns + j] = (matrix[i * columns + j] ?? NaN) + (left[i] ?? NaN) * entry;
    }
  }
}
