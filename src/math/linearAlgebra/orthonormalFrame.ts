/**
 * Orthonormal directions carried along by matrices, one after the other: M Q = Q′ R (the discrete QR method, Benettin
 * et al. 1980; Dieci and Van Vleck 1995). R_ii says how much of its length a direction keeps, apart from its part
 * along the directions before it. A direction of which nothing is left leaves the frame.
 */
import { identityMatrix } from './elementwise.ts';
import { orthogonalFactors } from './householder.ts';
import { multiplyTransposed, rowOf } from './matrixVector.ts';
import { largestMagnitude } from './norms.ts';
import { normalise } from './powersOfTwo.ts';

export type OrthonormalFrame = {
  /** N, the length of the directions. */
  readonly size: number;
  /** Which columns of the identity are left, ascending: c of them. */
  readonly origins: readonly number[];
  /** Q, N×c. */
  readonly vectors: Float64Array;
};

export type CarriedFrame = {
  readonly frame: OrthonormalFrame;
  /** ln R_ii by column of the identity, N; −Infinity for a direction that is not left. */
  readonly logGrowths: Float64Array;
};

/** The columns of the identity. */
export function wholeFrame(size: number): OrthonormalFrame {
  const origins = Array.from({ length: size }, (_, i) => i);
  return { size, origins, vectors: identityMatrix(size) };
}

/** M Q = Q′ R for a finite N×N matrix M. */
export function carryFrame(frame: OrthonormalFrame, matrix: Float64Array): CarriedFrame {
  const { size, origins } = frame;
  const count = origins.length;
  const image = new Float64Array(size * count);
  for (let i = 0; i < size; i++) {
    multiplyTransposed(frame.vectors, rowOf(matrix, i, size), rowOf(image, i, count));
  }
  const exponent = normalise(image);
  const rows = rowsBySize(image, size, count);
  const { kept, q, diagonal } = independentFactors(rows, count);
  const vectors = new Float64Array(size * kept.length);
  for (const [place, { index }] of rows.entries()) {
    vectors.set(rowOf(q, place, kept.length), index * kept.length);
  }
  const logGrowths = new Float64Array(size).fill(-Infinity);
  const keptOrigins = kept.map((column) => origins[column] ?? NaN);
  for (const [i, origin] of keptOrigins.entries()) {
    logGrowths[origin] = Math.log(diagonal[i] ?? NaN) + exponent * Math.LN2;
  }
  return { frame: { size, origins: keptOrigins, vectors }, logGrowths };
}

/** QR of the rows without the columns that depend on those before them, found by an R_ii of exactly 0. */
function independentFactors(rows: readonly Row[], count: number) {
  let columns = Array.from({ length: count }, (_, j) => j).filter((j) =>
    rows.some(({ entries }) => entries[j] !== 0),
  );
  for (;;) {
    const block = rows.flatMap(({ entries }) => columns.map((j) => entries[j] ?? NaN));
    const { rank, q, r } = orthogonalFactors(Float64Array.from(block), rows.length, columns.length);
    const diagonal = Array.from({ length: rank }, (_, i) => r[i * columns.length + i] ?? NaN);
    const dependent = diagonal.indexOf(0);
    if (dependent === -1) return { kept: columns.slice(0, rank), q, diagonal };
    columns = columns.filter((_, i) => i !== dependent);
  }
}

type Row = { readonly index: number; readonly entries: Float64Array };

/**
 * The rows that are not 0, largest first. A row of 0 lowers the rank exactly, which rounding would blur; and large
 * rows first keep the reflections from losing the small ones (Cox and Higham 1998).
 */
function rowsBySize(matrix: Float64Array, count: number, width: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const entries = rowOf(matrix, index, width);
    return { index, entries, magnitude: largestMagnitude(entries) };
  })
    .filter(({ magnitude }) => magnitude !== 0)
    .sort((one, other) => other.magnitude - one.magnitude);
}
