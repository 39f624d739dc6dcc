/**
 * The product of two square matrices, in 2×4 tiles: eight sums stay in registers while one pass reads two rows of
 * A and four of Bᵀ. The right factor comes transposed, so that both are read along their rows.
 */
import { createSlicer, type Sliced } from '../slices.ts';

const ROWS_A_BAND = 32;

/** out = A B, all n×n, with B given as its transpose; A and out may also be a band of their rows. */
export function multiplyMatrices(
  left: Float64Array,
  rightTransposed: Float64Array,
  size: number,
  out: Float64Array,
): void {
  const rows = out.length / size;
  const tiledRows = rows - (rows % 2);
  const tiledColumns = size - (size % 4);
  for (let i = 0; i < tiledRows; i += 2) {
    for (let j = 0; j < tiledColumns; j += 4) tile(left, rightTransposed, size, i, j, out);
    for (let j = tiledColumns; j < size; j++) {
      out[i * size + j] = dot(left, i * size, rightTransposed, j * size, size);
      out[(i + 1) * size + j] = dot(left, (i + 1) * size, rightTransposed, j * size, size);
    }
  }
  for (let i = tiledRows; i < rows; i++) {
    for (let j = 0; j < size; j++) {
      out[i * size + j] = dot(left, i * size, rightTransposed, j * size, size);
    }
  }
}

/** The same in slices, band after band of the rows. */
export function* multiplyMatricesInSlices(
  left: Float64Array,
  rightTransposed: Float64Array,
  size: number,
  out: Float64Array,
): Sliced<void> {
  const band = ROWS_A_BAND * size;
  const sliceIsFull = createSlicer();
  for (let start = 0; start < out.length; start += band) {
    const end = Math.min(out.length, start + band);
    multiplyMatrices(left.subarray(start, end), rightTransposed, size, out.subarray(start, end));
    if (sliceIsFull((end - start) * size)) yield null;
  }
}

/** Σ_k u[uStart + k] v[vStart + k], k < length. */
export function dot(
  u: Float64Array,
  uStart: number,
  v: Float64Array,
  vStart: number,
  length: number,
): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (u[uStart + k] ?? NaN) * (v[vStart + k] ?? NaN);
  return sum;
}

function tile(
  left: Float64Array,
  right: Float64Array,
  size: number,
  i: number,
  j: number,
  out: Float64Array,
): void {
  const upper = i * size;
  const lower = upper + size;
  const first = j * size;
  const second = first + size;
  const third = second + size;
  const fourth = third + size;
  let u1 = 0;
  let u2 = 0;
  let u3 = 0;
  let u4 = 0;
  let l1 = 0;
  let l2 = 0;
  let l3 = 0;
  let l4 = 0;
  for (let k = 0; k < size; k++) {
    const u = left[upper + k] ?? NaN;
    const l = left[lower + k] ?? NaN;
    const r1 = right[first + k] ?? NaN;
    const r2 = right[second + k] ?? NaN;
    const r3 = right[third + k] ?? NaN;
    const r4 = right[fourth + k] ?? NaN;
    u1 += u * r1;
    u2 += u * r2;
    u3 += u * r3;
    u4 += u * r4;
    l1 += l * r1;
    l2 += l * r2;
    l3 += l * r3;
    l4 += l * r4;
  }
  out[upper + j] = u1;
  out[upper + j + 1] = u2;
  out[upper + j + 2] = u3;
  out[upper + j + 3] = u4;
  out[lower + j] = l1;
  out[lower + j + 1] = l2;
  out[lower + j + 2] = l3;
  out[lower + j + 3] = l4;
}
