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
    const weights = rowOf(matrix, i, terms);
    const scale = largestExponent(weights, rows.exponents);
    const result = rowOf(mantissas, i, columns);
    for (const [j, weight] of weights.entries()) {
      const factor = timesPowerOfTwo(weight, (rows.exponents[j] ?? NaN) - scale);
      if (factor === 0) continue;
      const row = rowOf(rows.mantissas, j, columns);
      for (let k = 0; k < columns; k++) result[k] = (result[k] ?? NaN) + factor * (row[k] ?? NaN);
    }
    exponents[i] = scale + normalise(result);
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
  const units = Array.from({ length: q.length / Math.max(1, rank) }, (_, unit) => unit);
  return {
    rank: order.length,
    q: Float64Array.from(units.flatMap((unit) => order.map((i) => q[unit * rank + i] ?? NaN))),
    rows: {
      mantissas: Float64Array.from(
        order.flatMap((i) => Array.from(rowOf(rows.mantissas, i, columns))),
      ),
      exponents: Int32Array.from(order, (i) => rows.exponents[i] ?? NaN),
    },
  };
}

function largestExponent(weights: Float64Array, exponents: Int32Array): number {
  const relevant = Array.from(exponents).filter((_, j) => weights[j] !== 0);
  return relevant.length === 0 ? 0 : Math.max(...relevant);
}
