/** The eigenvalues of a general real matrix, from ml-matrix (Hessenberg reduction and QR iteration). */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { normalise, timesPowerOfTwo } from './powersOfTwo.ts';

/** Real and imaginary parts, interleaved: length 2n. All NaN if the matrix is not finite. */
export function eigenvalues(matrix: Float64Array, size: number): Float64Array {
  const mantissas = matrix.slice();
  if (!mantissas.every(Number.isFinite)) return new Float64Array(2 * size).fill(NaN);
  const exponent = normalise(mantissas);
  const decomposition = new EigenvalueDecomposition(
    Matrix.from1DArray(size, size, Array.from(mantissas)),
  );
  const imaginary = decomposition.imaginaryEigenvalues;
  const pairs = decomposition.realEigenvalues.flatMap((real, i) => [real, imaginary[i] ?? NaN]);
  return Float64Array.from(pairs, (part) => timesPowerOfTwo(part, exponent));
}

/** ρ, the largest modulus among interleaved eigenvalues. */
export function spectralRadiusOf(interleaved: Float64Array): number {
  let radius = 0;
  for (let i = 0; i < interleaved.length; i += 2) {
    radius = Math.max(radius, Math.hypot(interleaved[i] ?? NaN, interleaved[i + 1] ?? NaN));
  }
  return radius;
}
