/** Norms whose squares neither underflow nor overflow: entries of 10^±200 are as good as any. */

/** max |v_i|; 0 for an empty vector, NaN if any entry is NaN. */
export function largestMagnitude(vector: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) {
    largest = Math.max(largest, Math.abs(vector[i] ?? NaN));
  }
  return largest;
}

/** ‖v‖₂; of a matrix, its Frobenius norm. Infinity if an entry is infinite, NaN if any is NaN. */
export function euclideanNorm(vector: Float64Array): number {
  const plain = sumOfSquares(vector, 1);
  if (plain > 1e-250 && plain < 1e250) return Math.sqrt(plain);
  const largest = largestMagnitude(vector);
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  return largest < 1
    ? Math.sqrt(sumOfSquares(vector, 2 ** 600)) / 2 ** 600
    : Math.sqrt(sumOfSquares(vector, 2 ** -600)) / 2 ** -600;
}

/** The 2-norm of several vectors taken together, from their norms. */
export function combinedNorm(norms: readonly number[]): number {
  return euclideanNorm(Float64Array.from(norms));
}

function sumOfSquares(vector: Float64Array, scale: number): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) {
    const entry = (vector[i] ?? NaN) * scale;
    sum += entry * entry;
  }
  return sum;
}
