/**
 * W = w·(I + κN/√n) with N strictly upper Gaussian: all eigenvalues are w, and yet the norm of W^j first grows,
 * because the eigenvectors are far from orthogonal.
 */
import { independentEntries, type StreamNames } from './independentEntries.ts';

/** κ: at n = 12 and w = 0.7 … 0.8 the norm of W^j grows more than tenfold before it dies, whatever the seed. */
const NON_NORMALITY = 3;

export function triangular(size: number, seed: number, names: StreamNames): Float64Array {
  return independentEntries(size, seed, 'normal', names).map((entry, index) => {
    const row = Math.floor(index / size);
    const column = index % size;
    return row === column ? 1 : column > row ? NON_NORMALITY * entry : 0;
  });
}
