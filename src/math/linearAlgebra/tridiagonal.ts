/**
 * The two largest eigenvalues of a symmetric tridiagonal matrix, by bisection on the signs of the pivots of
 * T − θI = L D Lᵀ (Golub and Van Loan, section 8.4), and the first one's eigenvector from those pivots.
 */

export type Tridiagonal = {
  readonly diagonal: readonly number[];
  /** offDiagonal[i] joins i and i + 1. */
  readonly offDiagonal: readonly number[];
};

export type TopEigenpair = {
  readonly value: number;
  /** Of unit length. */
  readonly vector: Float64Array;
  /** The second largest eigenvalue; −Infinity if the matrix is 1×1. */
  readonly runnerUp: number;
};

export function topEigenpair(matrix: Tridiagonal): TopEigenpair {
  const value = eigenvalueFromTop(matrix, 0);
  const runnerUp = matrix.diagonal.length > 1 ? eigenvalueFromTop(matrix, 1) : -Infinity;
  return { value, vector: eigenvectorAt(matrix, value), runnerUp };
}

/** The eigenvalue with exactly `rank` others above it. */
function eigenvalueFromTop(matrix: Tridiagonal, rank: number): number {
  const reaches = matrix.diagonal.map(
    (_, i) => Math.abs(matrix.offDiagonal[i - 1] ?? 0) + Math.abs(matrix.offDiagonal[i] ?? 0),
  );
  let below = Math.min(...matrix.diagonal.map((entry, i) => entry - (reaches[i] ?? NaN)));
  let above = Math.max(...matrix.diagonal.map((entry, i) => entry + (reaches[i] ?? NaN)));
  const resolution = 2 * Number.EPSILON * Math.max(Math.abs(below), Math.abs(above));
  while (above - below > resolution) {
    const middle = (below + above) / 2;
    if (eigenvaluesAbove(matrix, middle) <= rank) above = middle;
    else below = middle;
  }
  return above;
}

/** How many eigenvalues exceed θ: the number of pivots of T − θI that are not negative. */
function eigenvaluesAbove(matrix: Tridiagonal, theta: number): number {
  return pivotsAt(matrix, theta).reduce((count, pivot) => (pivot < 0 ? count : count + 1), 0);
}

function pivotsAt({ diagonal, offDiagonal }: Tridiagonal, theta: number): Float64Array {
  const pivots = new Float64Array(diagonal.length);
  let previous = 1;
  let coupling = 0;
  for (let i = 0; i < pivots.length; i++) {
    const pivot = (diagonal[i] ?? NaN) - theta - (coupling * coupling) / previous;
    previous = pivot === 0 ? Number.MIN_VALUE : pivot;
    pivots[i] = previous;
    coupling = offDiagonal[i] ?? 0;
  }
  return pivots;
}

/** Twisted at its last entry: z_last = 1, z_i = −β_i z_{i+1} / pivot_i. */
function eigenvectorAt(matrix: Tridiagonal, theta: number): Float64Array {
  const pivots = pivotsAt(matrix, theta);
  const vector = new Float64Array(pivots.length);
  const smallest = -Number.EPSILON * Math.abs(theta) - Number.MIN_VALUE;
  vector[vector.length - 1] = 1;
  for (let i = vector.length - 2; i >= 0; i--) {
    const pivot = Math.min(pivots[i] ?? NaN, smallest);
    vector[i] = (-(matrix.offDiagonal[i] ?? NaN) * (vector[i + 1] ?? NaN)) / pivot;
  }
  const length = Math.hypot(...vector);
  return vector.map((entry) => entry / length);
}
