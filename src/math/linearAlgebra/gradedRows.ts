/** An orthonormal Q and rows with powers of two of their own: the two halves of a QR accumulation Q · rows. */
import { rowOf } from './matrixVector.ts';
import { euclideanNorm } from './norms.ts';
import { log10Scaled, normalise, timesPowerOfTwo, type ScaledRows } from './powersOfTwo.ts';

export type GradedFactor = {
  /** The number of columns of Q and of rows. */
  readonly rank: number;
  readonly q: Float64Array;
  readonly rows: ScaledRows;
};

/** M · rows for an M with `count` rows: each result is summed at the scale of its own largest term. */
export function gradedProduct(matrix: Float64Array, count: number, rows: ScaledRows): ScaledRows {
  const terms = rows.exponents.length;
  const columns = rows.mantissas.length / Math.max(1, terms);
  const mantissas = new Float64Array(count * columns);
  const exponents = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const scale = largestExponent(matrix, i * terms, rows.exponents);
    const start = i * columns;
    for (let j = 0; j < terms; j++) {
      const weight = matrix[i * terms + j] ?? NaN;
      if (weight === 0) continue;
      const factor = timesPowerOfTwo(weight, (rows.exponents[j] ?? NaN) - scale);
      if (factor === 0) continue;
      const from = j * columns;
      for (let k = 0; k < columns; k++) {
        mantissas[start + k] =
          (mantissas[start + k] ?? NaN) + factor * (rows.mantissas[from + k] ?? NaN);
      }
    }
    exponents[i] = scale + normalise(rowOf(mantissas, i, columns));
  }
  return { mantissas, exponents };
}

/**
 * The same product with the largest rows first, and without rows that are exactly 0 and the columns of Q that belong
 * to them, which add nothing.
 */
export function largestRowsFirst({ rank, q, rows }: GradedFactor): GradedFactor {
  const columns = rows.mantissas.length / Math.max(1, rank);
  const sizes = Array.from(rows.exponents, (exponent, i) =>
    log10Scaled(euclideanNorm(rowOf(rows.mantissas, i, columns)), exponent),
  );
  const order = Array.from(sizes.keys())
    .filter((i) => sizes[i] !== -Infinity)
    .sort((one, other) => (sizes[other] ?? NaN) - (sizes[one] ?? NaN));
  const units = q.length / Math.max(1, rank);
  const chosenQ = new Float64Array(units * order.length);
  for (let unit = 0; unit < units; unit++) {
    for (const [place, i] of order.entries()) {
      chosenQ[unit * order.length + place] = q[unit * rank + i] ?? NaN;
    }
  }
  const mantissas = new Float64Array(order.length * columns);
  for (const [place, i] of order.entries()) {
    mantissas.set(rowOf(rows.mantissas, i, columns), place * columns);
  }
  const exponents = Int32Array.from(order, (i) => rows.exponents[i] ?? NaN);
  return { rank: order.length, q: chosenQ, rows: { mantissas, exponents } };
}

/** The largest exponent of a row that a weight other than 0 meets; the weights begin at `start`. */
function largestExponent(matrix: Float64Array, start: number, exponents: Int32Array): number {
  let largest = -Infinity;
  for (let j = 0; j < exponents.length; j++) {
    if (matrix[start + j] !== 0) largest = Math.max(largest, exponents[j] ?? NaN);
  }
  return largest === -Infinity ? 0 : largest;
}
