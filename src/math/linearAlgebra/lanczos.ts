/**
 * The largest singular value of a square matrix M by the Lanczos method on MᵀM with full reorthogonalisation
 * (Golub and Van Loan, section 10.1), started from a neighbour's vector. The start is mixed with a fixed generic
 * vector, so that a singular value that has just overtaken another is not missed.
 */
import { dot } from './matrixProduct.ts';
import { multiply, multiplyTransposed } from './matrixVector.ts';
import { topEigenpair, type TopEigenpair } from './tridiagonal.ts';

export type TopSingularValue = {
  readonly value: number;
  /** The right singular vector, of unit length. */
  readonly vector: Float64Array;
  /** How many products with MᵀM it took. */
  readonly steps: number;
};

/** Relative error allowed in σ₁². After n steps the result is as good as a full decomposition's. */
const TOLERANCE = 1e-10;
const GENERIC_SHARE = 1e-2;

/** σ₁(M) of a finite n×n matrix whose largest entry is of order 1, or 0. */
export function largestSingularValue(
  matrix: Float64Array,
  size: number,
  start: Float64Array | null,
): TopSingularValue {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const offDiagonal: number[] = [];
  const image = new Float64Array(size);
  let current = startVector(size, start);
  let nextCheck = 2;
  for (let steps = 1; ; steps++) {
    const next = new Float64Array(size);
    multiply(matrix, current, image);
    multiplyTransposed(matrix, image, next);
    basis.push(current);
    diagonal.push(dot(current, 0, next, 0, size));
    for (let pass = 0; pass < 2; pass++) removeComponents(next, basis);
    const residual = Math.sqrt(dot(next, 0, next, 0, size));
    if (steps === size || residual === 0 || steps === nextCheck) {
      const top = topEigenpair({ diagonal, offDiagonal });
      if (steps === size || isAccurate(top, residual)) {
        const value = Math.sqrt(Math.max(0, top.value));
        return { value, vector: combine(basis, top.vector), steps };
      }
      nextCheck = Math.ceil(1.2 * steps) + 1;
    }
    offDiagonal.push(residual);
    current = next.map((entry) => entry / residual);
  }
}

/** A Ritz value θ is off by at most ρ, and by about ρ²/gap, where ρ = residual · |last entry of its vector|. */
function isAccurate(top: TopEigenpair, residual: number): boolean {
  const reach = residual * Math.abs(top.vector.at(-1) ?? NaN);
  const error = Math.min(reach, (2 * reach * reach) / (top.value - top.runnerUp));
  return reach === 0 || error <= TOLERANCE * top.value;
}

/** The neighbour's vector with a little of a vector that has a share in every direction; of unit length. */
function startVector(size: number, neighbour: Float64Array | null): Float64Array {
  const share = neighbour === null ? 1 : GENERIC_SHARE;
  const vector = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const generic = (1 + ((i * 0.618034) % 1)) * (i % 3 === 1 ? -1 : 1);
    vector[i] = (neighbour?.[i] ?? 0) + (share * generic) / Math.sqrt(size);
  }
  const length = Math.sqrt(dot(vector, 0, vector, 0, size));
  return vector.map((entry) => entry / length);
}

function removeComponents(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const direction of basis) {
    const component = dot(direction, 0, vector, 0, vector.length);
    for (let i = 0; i < vector.length; i++) {
      vector[i] = (vector[i] ?? NaN) - component * (direction[i] ?? NaN);
    }
  }
}

function combine(basis: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  for (const [index, direction] of basis.entries()) {
    const weight = weights[index] ?? NaN;
    for (let i = 0; i < sum.length; i++) {
      sum[i] = (sum[i] ?? NaN) + weight * (direction[i] ?? NaN);
    }
  }
  return sum;
}
