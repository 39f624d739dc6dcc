/**
 * Singular values by one-sided Jacobi rotations of the rows (Hestenes 1958). Each row carries its own power of
 * two, so that values graded over hundreds of decades come out with full relative accuracy wherever the rows
 * determine them (Demmel and Veselić 1992). A row that is exactly 0 gives a value that is exactly 0.
 */
import { createSlicer, type Sliced } from '../slices.ts';
import { dot } from './matrixProduct.ts';
import { rowOf } from './matrixVector.ts';
import { log10Scaled, normalise, timesPowerOfTwo, type ScaledRows } from './powersOfTwo.ts';

/** Two rows whose cosine is below this count as orthogonal. */
const ORTHOGONAL_COSINE = 1e-15;
const SWEEPS_AT_MOST = 60;
/** A row whose mantissas have shrunk below this square norm is normalised again. */
const SMALL_SQUARE = 2 ** -60;

type RotatingRows = ScaledRows & {
  readonly count: number;
  readonly columns: number;
  /** ‖mantissas‖² of each row. */
  readonly squares: Float64Array;
};

/** All singular values of a matrix with the given number of rows (≤ its columns), descending. */
export function* singularValuesInSlices(matrix: Float64Array, count: number): Sliced<Float64Array> {
  const exponents = new Int32Array(count);
  const rows = yield* orthogonalise({ mantissas: matrix.slice(), exponents }, count);
  const values = Float64Array.from(rows.squares, (square, i) =>
    timesPowerOfTwo(Math.sqrt(square), rows.exponents[i] ?? NaN),
  );
  return values.sort().reverse();
}

/** log₁₀ of all singular values of a matrix given by scaled rows, descending. */
export function* log10SingularValuesInSlices(
  scaledRows: ScaledRows,
  count: number,
): Sliced<Float64Array> {
  const { mantissas, exponents } = scaledRows;
  const copies = { mantissas: mantissas.slice(), exponents: exponents.slice() };
  const rows = yield* orthogonalise(copies, count);
  const logs = Float64Array.from(rows.squares, (square, i) =>
    log10Scaled(Math.sqrt(square), rows.exponents[i] ?? NaN),
  );
  return logs.sort().reverse();
}

/** Rotates the rows, in place, until they are orthogonal: their norms are then the singular values. */
function* orthogonalise(scaledRows: ScaledRows, count: number): Sliced<RotatingRows> {
  const columns = scaledRows.mantissas.length / Math.max(1, count);
  const rows = { ...scaledRows, count, columns, squares: new Float64Array(count) };
  for (let i = 0; i < count; i++) normaliseRow(rows, i);
  if (!rows.squares.every(Number.isFinite)) {
    rows.squares.fill(NaN);
    return rows;
  }
  const sliceIsFull = createSlicer();
  for (let sweep = 0; sweep < SWEEPS_AT_MOST; sweep++) {
    let rotations = 0;
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) if (rotate(rows, i, j)) rotations++;
      if (sliceIsFull(3 * (count - i) * columns)) yield null;
    }
    if (rotations === 0) break;
  }
  return rows;
}

function normaliseRow(rows: RotatingRows, i: number): void {
  const row = rowOf(rows.mantissas, i, rows.columns);
  rows.exponents[i] = (rows.exponents[i] ?? NaN) + normalise(row);
  rows.squares[i] = dot(row, 0, row, 0, rows.columns);
}

/** Makes rows i and j orthogonal; false if they are already. */
function rotate(rows: RotatingRows, i: number, j: number): boolean {
  const { columns, mantissas, squares } = rows;
  const product = dot(mantissas, i * columns, mantissas, j * columns, columns);
  const cosineLimit = ORTHOGONAL_COSINE * Math.sqrt((squares[i] ?? NaN) * (squares[j] ?? NaN));
  if (Math.abs(product) <= cosineLimit) return false;
  const [large, small] = largerFirst(rows, i, j);
  const gap = (rows.exponents[small] ?? NaN) - (rows.exponents[large] ?? NaN);
  const grade = timesPowerOfTwo(1, gap);
  // tan θ = t solves t² + 2 t cot 2θ = 1; `lift` is t / grade, which stays finite when grade underflows.
  const cotangent =
    ((squares[small] ?? NaN) * grade * grade - (squares[large] ?? NaN)) / (2 * product);
  const lift = (cotangent < 0 ? -1 : 1) / (Math.abs(cotangent) + Math.hypot(grade, cotangent));
  turn(rows, large, small, lift * grade * grade, lift, 1 / Math.hypot(1, lift * grade));
  return true;
}

/** The two indices, that of the larger row first. */
function largerFirst(rows: RotatingRows, i: number, j: number): readonly [number, number] {
  const gap = (rows.exponents[j] ?? NaN) - (rows.exponents[i] ?? NaN);
  const ratio = timesPowerOfTwo((rows.squares[j] ?? NaN) / (rows.squares[i] ?? NaN), 2 * gap);
  return ratio > 1 ? [j, i] : [i, j];
}

/** x ← cosine · (x − lower · y),  y ← cosine · (y + lift · x), and their square norms. */
function turn(
  rows: RotatingRows,
  large: number,
  small: number,
  lower: number,
  lift: number,
  cosine: number,
): void {
  const { columns, mantissas, squares } = rows;
  let largeSquare = 0;
  let smallSquare = 0;
  for (let k = 0; k < columns; k++) {
    const x = mantissas[large * columns + k] ?? NaN;
    const y = mantissas[small * columns + k] ?? NaN;
    const newX = cosine * (x - lower * y);
    const newY = cosine * (y + lift * x);
    mantissas[large * columns + k] = newX;
    mantissas[small * columns + k] = newY;
    largeSquare += newX * newX;
    smallSquare += newY * newY;
  }
  squares[large] = largeSquare;
  squares[small] = smallSquare;
  for (const [index, square] of [
    [large, largeSquare],
    [small, smallSquare],
  ] as const) {
    if (square < SMALL_SQUARE) normaliseRow(rows, index);
  }
}
