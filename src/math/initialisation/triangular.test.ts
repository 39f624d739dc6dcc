import { describe, expect, it } from 'vitest';
import { scaled, transpose } from '../linearAlgebra/elementwise.ts';
import { eigenvalues } from '../linearAlgebra/eigenvalues.ts';
import { normalised } from '../linearAlgebra/powersOfTwo.ts';
import { finish } from '../slices.ts';
import { chainNormsInSlices } from '../products/chainNorms.ts';
import { triangular } from './triangular.ts';

const size = 12;
const seeds = Array.from({ length: 20 }, (_, seed) => seed);
const ones = { mantissas: new Float64Array(size).fill(1), exponent: 0 };

describe('triangular W', () => {
  it('has every eigenvalue at w', () => {
    const values = eigenvalues(scaled(triangular(size, 7, []), 0.8), size);
    expect([...values]).toEqual(Array.from({ length: 2 * size }, (_, i) => (i % 2 ? 0 : 0.8)));
  });

  it.each([0.7, 0.8])('grows more than tenfold before it dies at w = %f, for any seed', (w) => {
    for (const seed of seeds) {
      const transposed = transpose(scaled(triangular(size, seed, []), w), size);
      const factor = { diagonal: ones, transposed: normalised(transposed, 0) };
      const factorAt = function* () {
        yield null;
        return factor;
      };
      const { log10Spectral } = finish(chainNormsInSlices(size, factorAt, 399));
      expect(Math.max(...log10Spectral)).toBeGreaterThan(1);
      expect(log10Spectral.at(-1)).toBeLessThan(-10);
    }
  });
});
