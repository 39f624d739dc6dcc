import { describe, expect, it } from 'vitest';
import { randomStream } from '../random.ts';
import { finish } from '../slices.ts';
import { largestDifference, plainMatrix, plainProduct } from '../testing/referenceAlgebra.ts';
import { identityMatrix, transpose } from './elementwise.ts';
import { eigenvalues, spectralRadiusOf } from './eigenvalues.ts';
import { orthogonalFactors } from './householder.ts';
import { inverse } from './inverse.ts';
import { log10SingularValuesInSlices, singularValuesInSlices } from './jacobiSingularValues.ts';
import { largestSingularValue } from './lanczos.ts';
import { topEigenpair } from './tridiagonal.ts';

const { uniform } = randomStream(0, 'decompositions');
const valuesOf = (matrix: Float64Array, rows: number) =>
  finish(singularValuesInSlices(matrix, rows));

describe('QR by Householder reflections', () => {
  it.each([
    [1, 1],
    [4, 4],
    [7, 3],
    [3, 7],
    [20, 20],
  ])('of a %i×%i matrix multiplies back, with orthonormal Q and an upper R', (rows, columns) => {
    const matrix = plainMatrix(rows * columns, uniform);
    const { rank, q, r } = orthogonalFactors(matrix, rows, columns);
    expect(rank).toBe(Math.min(rows, columns));
    expect(largestDifference(plainProduct(q, r, rows, rank, columns), matrix)).toBeLessThan(1e-13);
    const gram = plainProduct(transposeOf(q, rows, rank), q, rank, rows, rank);
    expect(largestDifference(gram, identityMatrix(rank))).toBeLessThan(1e-13);
    for (let i = 0; i < rank; i++) {
      expect(r[i * columns + i]).toBeGreaterThanOrEqual(0);
      for (let j = 0; j < i; j++) expect(r[i * columns + j]).toBe(0);
    }
  });

  it('keeps a column that is tiny below its head, instead of dropping it', () => {
    const { q } = orthogonalFactors(Float64Array.of(1, 0, 1e-12, 1), 2, 2);
    expect(q[2]).toBeCloseTo(1e-12, 20);
  });
});

describe('one-sided Jacobi', () => {
  it('finds the singular values of a diagonal matrix behind two rotations', () => {
    const size = 6;
    const wanted = Float64Array.of(9, 5, 2, 1, 0.5, 1e-3);
    const [left, right] = [0, 1].map(
      () => orthogonalFactors(plainMatrix(size * size, uniform), size, size).q,
    );
    const diagonal = identityMatrix(size).map((entry, i) => entry * (wanted[i % size] ?? NaN));
    const matrix = plainProduct(
      plainProduct(left ?? diagonal, diagonal, size, size, size),
      right ?? diagonal,
      size,
      size,
      size,
    );
    expect(largestDifference(valuesOf(matrix, size), wanted)).toBeLessThan(1e-13);
  });

  it('gives an exact 0 for a row of zeros and for two equal rows', () => {
    expect(valuesOf(Float64Array.of(3, 4, 0, 0), 2)).toEqual(Float64Array.of(5, 0));
    expect(valuesOf(Float64Array.of(1, 1, 1, 1), 2)[1]).toBe(0);
  });

  it('is right to the last digits for rows graded over 800 decades', () => {
    const mantissas = Float64Array.of(1, 0.5, 0.25, 1, 1, 0.5, 0.5, 1, 1);
    const exponents = Int32Array.of(0, -1300, -2600);
    const logs = finish(log10SingularValuesInSlices({ mantissas, exponents }, 3));
    // So far apart, the values are the norms of the rows made orthogonal one after the other (Gram–Schmidt).
    const { r } = orthogonalFactors(transpose(mantissas, 3), 3, 3);
    for (let i = 0; i < 3; i++) {
      const wanted = Math.log10(r[4 * i] ?? NaN) + (exponents[i] ?? NaN) * Math.log10(2);
      expect(logs[i]).toBeCloseTo(wanted, 11);
    }
  });

  it('does not hide an entry that is not a number', () => {
    expect([...valuesOf(Float64Array.of(1, NaN, 0, 1), 2)]).toEqual([NaN, NaN]);
  });
});

describe('Lanczos', () => {
  it.each([1, 2, 5, 12, 40, 128])('agrees with Jacobi to 1e-9 for n = %i', (size) => {
    const matrix = plainMatrix(size * size, uniform);
    const reference = valuesOf(matrix, size)[0] ?? NaN;
    const { value } = largestSingularValue(matrix, size, null);
    expect(Math.abs(value / reference - 1)).toBeLessThan(1e-9);
  });

  it('takes one glance at an orthogonal matrix, where power iteration would dither', () => {
    const { q } = orthogonalFactors(plainMatrix(64 * 64, uniform), 64, 64);
    const { value, steps } = largestSingularValue(q, 64, null);
    expect(value).toBeCloseTo(1, 12);
    expect(steps).toBeLessThanOrEqual(4);
  });

  it('notices that another value has overtaken the one it starts from', () => {
    const diagonal = identityMatrix(8).map((entry, i) => entry * (i === 63 ? 1.0001 : 1));
    const start = new Float64Array(8).fill(1, 0, 1);
    expect(largestSingularValue(diagonal, 8, start).value).toBeCloseTo(1.0001, 10);
  });

  it('gives 0 for the zero matrix', () => {
    expect(largestSingularValue(new Float64Array(9), 3, null).value).toBe(0);
  });
});

describe('the tridiagonal eigenproblem', () => {
  it('matches the known spectrum of the discrete Laplacian', () => {
    const { value, runnerUp, vector } = topEigenpair({
      diagonal: [2, 2, 2, 2, 2],
      offDiagonal: [1, 1, 1, 1],
    });
    expect(value).toBeCloseTo(2 + 2 * Math.cos(Math.PI / 6), 13);
    expect(runnerUp).toBeCloseTo(2 + 2 * Math.cos((2 * Math.PI) / 6), 13);
    expect(Math.abs(vector[4] ?? NaN)).toBeCloseTo(Math.sin((5 * Math.PI) / 6) / Math.sqrt(3), 10);
  });
});

describe('the inverse', () => {
  it.each([1, 3, 24])('times its matrix is the identity, n = %i', (size) => {
    const matrix = plainMatrix(size * size, uniform);
    const result = inverse(matrix, size) ?? new Float64Array(0);
    const product = plainProduct(matrix, result, size, size, size);
    expect(largestDifference(product, identityMatrix(size))).toBeLessThan(1e-11);
  });

  it('does not exist for a singular matrix', () => {
    expect(inverse(Float64Array.of(1, 2, 2, 4), 2)).toBeNull();
    expect(inverse(new Float64Array(4), 2)).toBeNull();
  });
});

describe('eigenvalues', () => {
  it('of a rotation by a right angle are ±i, at any scale', () => {
    const scale = 1e-200;
    const values = eigenvalues(Float64Array.of(0, -scale, scale, 0), 2);
    expect([...values].map((part) => Math.abs(part / scale))).toEqual([0, 1, 0, 1]);
    expect(spectralRadiusOf(values)).toBe(scale);
  });

  it('of a triangular matrix are its diagonal, exactly', () => {
    const values = eigenvalues(Float64Array.of(0.5, 7, 3, 0, 0.5, -2, 0, 0, 0.5), 3);
    expect([...values]).toEqual([0.5, 0, 0.5, 0, 0.5, 0]);
  });

  it('are not a number when the matrix is not', () => {
    expect([...eigenvalues(Float64Array.of(NaN), 1)]).toEqual([NaN, NaN]);
  });
});

function transposeOf(matrix: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: matrix.length },
    (_, index) => matrix[(index % rows) * columns + Math.floor(index / rows)] ?? NaN,
  );
}
