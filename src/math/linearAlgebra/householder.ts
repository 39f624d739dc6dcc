/**
 * A = Q R by Householder reflections (Golub and Van Loan, section 5.2), with the diagonal of R not negative, which
 * makes the factors unique; columns of Q for which R has a zero row are a completion to an orthonormal set.
 */
import { euclideanNorm } from './norms.ts';

/** Q is rows×rank and R rank×columns, rank = min(rows, columns), both row-major. */
export type OrthogonalFactors = {
  readonly rank: number;
  readonly q: Float64Array;
  readonly r: Float64Array;
};

export function orthogonalFactors(
  matrix: Float64Array,
  rows: number,
  columns: number,
): OrthogonalFactors {
  const rank = Math.min(rows, columns);
  const work = matrix.slice();
  const reflectors = Array.from({ length: rank }, (_, j) => reflectColumn(work, rows, columns, j));
  const q = new Float64Array(rows * rank);
  for (let j = 0; j < rank; j++) q[j * rank + j] = 1;
  for (const [j, reflector] of [...reflectors.entries()].reverse()) {
    reflect(q, rank, j, j, reflector);
  }
  const r = work.slice(0, rank * columns);
  for (let i = 0; i < rank; i++) {
    r.fill(0, i * columns, i * columns + i);
    if ((r[i * columns + i] ?? NaN) < 0) flipSign(q, r, i, rank, columns);
  }
  return { rank, q, r };
}

/** Chooses the reflector (length rows − j, ‖v‖² = 2, or 0) that clears column j below row j, and applies it. */
function reflectColumn(work: Float64Array, rows: number, columns: number, j: number): Float64Array {
  const reflector = new Float64Array(rows - j);
  for (let i = j; i < rows; i++) reflector[i - j] = work[i * columns + j] ?? NaN;
  if (reflector.subarray(1).every((entry) => entry === 0)) return reflector.fill(0);
  const norm = euclideanNorm(reflector);
  const head = reflector[0] ?? NaN;
  reflector[0] = head + (head < 0 ? -norm : norm);
  const scale = Math.SQRT2 / euclideanNorm(reflector);
  for (let i = 0; i < reflector.length; i++) reflector[i] = (reflector[i] ?? NaN) * scale;
  reflect(work, columns, j, j, reflector);
  return reflector;
}

/** M ← (I − v vᵀ) M on the rows from `firstRow` and the columns from `firstColumn` on. */
function reflect(
  matrix: Float64Array,
  columns: number,
  firstRow: number,
  firstColumn: number,
  reflector: Float64Array,
): void {
  const products = new Float64Array(columns);
  for (let i = 0; i < reflector.length; i++) {
    const start = (firstRow + i) * columns;
    const entry = reflector[i] ?? NaN;
    for (let j = firstColumn; j < columns; j++) {
      products[j] = (products[j] ?? NaN) + entry * (matrix[start + j] ?? NaN);
    }
  }
  for (let i = 0; i < reflector.length; i++) {
    const start = (firstRow + i) * columns;
    const entry = reflector[i] ?? NaN;
    for (let j = firstColumn; j < columns; j++) {
      matrix[start + j] = (matrix[start + j] ?? NaN) - entry * (products[j] ?? NaN);
    }
  }
}

function flipSign(
  q: Float64Array,
  r: Float64Array,
  index: number,
  rank: number,
  columns: number,
): void {
  for (let i = index; i < q.length; i += rank) q[i] = -(q[i] ?? NaN);
  for (let j = index * columns + index; j < (index + 1) * columns; j++) r[j] = -(r[j] ?? NaN);
}
