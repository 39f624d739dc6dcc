/** The inverse of a square matrix by Gauss–Jordan elimination with partial pivoting. */
import { createSlicer, finish, type Sliced } from '../slices.ts';
import { identityMatrix } from './elementwise.ts';

/** M⁻¹, or null if a pivot is exactly 0 (or not a number). */
export function inverse(matrix: Float64Array, size: number): Float64Array | null {
  return finish(inverseInSlices(matrix, size));
}

export function* inverseInSlices(matrix: Float64Array, size: number): Sliced<Float64Array | null> {
  const sliceIsFull = createSlicer();
  const work = matrix.slice();
  const result = identityMatrix(size);
  for (let column = 0; column < size; column++) {
    const pivotRow = largestInColumn(work, size, column);
    const pivot = work[pivotRow * size + column] ?? NaN;
    if (pivot === 0 || !Number.isFinite(pivot)) return null;
    for (const target of [work, result]) {
      swapRows(target, size, column, pivotRow);
      for (let j = column * size; j < (column + 1) * size; j++)
        target[j] = (target[j] ?? NaN) / pivot;
    }
    for (let row = 0; row < size; row++) {
      const factor = work[row * size + column] ?? NaN;
      if (row === column || factor === 0) continue;
      for (const target of [work, result]) subtractRow(target, size, row, column, factor);
    }
    if (sliceIsFull(2 * size ** 2)) yield null;
  }
  return result;
}

function largestInColumn(matrix: Float64Array, size: number, column: number): number {
  let best = column;
  for (let row = column + 1; row < size; row++) {
    const entry = Math.abs(matrix[row * size + column] ?? NaN);
    if (entry > Math.abs(matrix[best * size + column] ?? NaN)) best = row;
  }
  return best;
}

function swapRows(matrix: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return;
  const kept = matrix.slice(one * size, (one + 1) * size);
  matrix.copyWithin(one * size, other * size, (other + 1) * size);
  matrix.set(kept, other * size);
}

/** Row `row` −= factor · row `source`. */
function subtractRow(
  matrix: Float64Array,
  size: number,
  row: number,
  source: number,
  factor: number,
): void {
  for (let j = 0; j < size; j++) {
    matrix[row * size + j] =
      (matrix[row * size + j] ?? NaN) - factor * (matrix[source * size + j] ?? NaN);
  }
}
