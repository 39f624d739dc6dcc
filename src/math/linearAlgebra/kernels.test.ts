import { describe, expect, it } from 'vitest';
import { randomStream } from '../random.ts';
import { largestDifference, plainMatrix, plainProduct } from '../testing/referenceAlgebra.ts';
import { transpose } from './elementwise.ts';
import { multiplyMatrices } from './matrixProduct.ts';
import {
  addOuterProduct,
  addSparseOuterProduct,
  multiply,
  multiplySparse,
  multiplyTransposed,
} from './matrixVector.ts';

const { uniform } = randomStream(0, 'kernels');
const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 13, 33];

describe.each(sizes)('kernels of size %i', (size) => {
  const other = size + 2;
  const left = plainMatrix(size * other, uniform);
  const square = plainMatrix(size * size, uniform);
  const vector = plainMatrix(other, uniform);
  const sparse = vector.map((entry, i) => (i === 1 ? entry : 0));

  it('multiply two matrices', () => {
    const right = plainMatrix(size * size, uniform);
    const out = new Float64Array(size * size).fill(NaN);
    multiplyMatrices(square, transpose(right, size), size, out);
    expect(largestDifference(out, plainProduct(square, right, size, size, size))).toBeLessThan(
      1e-13,
    );
  });

  it.each([
    ['dense', vector, multiply],
    ['sparse', sparse, multiplySparse],
  ] as const)('multiply a matrix and a %s vector', (_, entries, kernel) => {
    const out = new Float64Array(size).fill(NaN);
    kernel(left, entries, out);
    expect(largestDifference(out, plainProduct(left, entries, size, other, 1))).toBeLessThan(1e-13);
  });

  it('multiply a transposed matrix and a vector', () => {
    const out = new Float64Array(other).fill(NaN);
    const rows = plainMatrix(size, uniform);
    multiplyTransposed(left, rows, out);
    expect(largestDifference(out, plainProduct(rows, left, 1, size, other))).toBeLessThan(1e-13);
  });

  it.each([
    ['dense', vector, addOuterProduct],
    ['sparse', sparse, addSparseOuterProduct],
  ] as const)('add an outer product with a %s vector', (_, entries, kernel) => {
    const out = left.slice();
    const rows = plainMatrix(size, uniform);
    kernel(out, rows, entries);
    const added = plainProduct(rows, entries, size, 1, other);
    expect(
      largestDifference(
        out,
        left.map((entry, i) => entry + (added[i] ?? NaN)),
      ),
    ).toBeLessThan(1e-13);
  });
});
