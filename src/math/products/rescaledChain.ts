/**
 * M ← M · diag(d) · F, again and again from M = I, with M rescaled at every step by an exact power of two: the
 * size of the product is known at any depth, and what underflows is less than 10^−300 of what stays.
 */
import { identityMatrix } from '../linearAlgebra/elementwise.ts';
import { multiplyMatricesInSlices } from '../linearAlgebra/matrixProduct.ts';
import { normalise, type ScaledVector } from '../linearAlgebra/powersOfTwo.ts';
import type { Sliced } from '../slices.ts';

/** diag(d) · F. */
export type ChainFactor = {
  /** d. */
  readonly diagonal: ScaledVector;
  /** Fᵀ, its largest entry in [½, 1) unless it is 0. */
  readonly transposed: ScaledVector;
};

export class RescaledChain {
  readonly size: number;
  /** M · 2^−exponent, its largest entry in [½, 1) unless M is 0. */
  readonly matrix: Float64Array;
  exponent = 0;
  readonly #scaledColumns: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.matrix = identityMatrix(size);
    this.#scaledColumns = new Float64Array(size * size);
  }

  *multiplyInSlices({ diagonal, transposed }: ChainFactor): Sliced<void> {
    const scale = diagonal.mantissas.slice();
    const scaleExponent = diagonal.exponent + normalise(scale);
    const { size, matrix } = this;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        this.#scaledColumns[i * size + j] = (matrix[i * size + j] ?? NaN) * (scale[j] ?? NaN);
      }
    }
    yield* multiplyMatricesInSlices(this.#scaledColumns, transposed.mantissas, size, matrix);
    this.exponent += scaleExponent + transposed.exponent + normalise(matrix);
  }
}
