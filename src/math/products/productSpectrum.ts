/**
 * Every singular value of P(t,k), however far below the largest. P(t,k)ᵀ = J_{k+1}ᵀ … J_tᵀ is kept as Q R, with Q
 * orthonormal and every row of R carrying its own power of two (the discrete QR method for Lyapunov exponents,
 * Dieci and Van Vleck 1995); the values are those of R. A formed product knows none below 10^−16 of its norm.
 * Where J = diag(f′) W the two factors go in one after the other, so that dead units stay exactly 0.
 */
import type { ForwardPass } from '../analysis.ts';
import { cells } from '../cells/cells.ts';
import { identityMatrix } from '../linearAlgebra/elementwise.ts';
import { gradedProduct, largestRowsFirst, type GradedFactor } from '../linearAlgebra/gradedRows.ts';
import { orthogonalFactors } from '../linearAlgebra/householder.ts';
import { log10SingularValuesInSlices } from '../linearAlgebra/jacobiSingularValues.ts';
import { addOuterProduct, rowOf } from '../linearAlgebra/matrixVector.ts';
import { stateSizeOf, weightsAt, type Network } from '../network.ts';
import { finish, type Sliced } from '../slices.ts';
import { stepJacobian } from '../stepJacobian.ts';

/** The way back from t, which remembers how far it has come: one step further costs one step. */
export type ProductWalk = {
  /** log₁₀ of the N singular values of P(t,k), descending; −Infinity for 0, NaN for k > t. */
  readonly log10SpectrumAt: (k: number) => Sliced<Float64Array>;
};

/** `step` is t. */
export function createProductWalk(
  network: Network,
  forward: ForwardPass,
  step: number,
): ProductWalk {
  const size = stateSizeOf(network);
  const start: GradedFactor = {
    rank: size,
    q: identityMatrix(size),
    rows: { mantissas: identityMatrix(size), exponents: new Int32Array(size) },
  };
  let reached = { k: step, factor: start };
  return {
    *log10SpectrumAt(k) {
      if (k > step) return new Float64Array(size).fill(NaN);
      if (k > reached.k) reached = { k: step, factor: start };
      while (reached.k > k) {
        const factor = yield* throughStep(network, forward, reached.k, reached.factor);
        reached = { k: reached.k - 1, factor };
        yield null;
      }
      const { rows, rank } = reached.factor;
      const logs = new Float64Array(size).fill(-Infinity);
      logs.set(yield* log10SingularValuesInSlices(rows, rank));
      return logs;
    },
  };
}

/** The same for every k, (T+1)×N, by state. */
export function productSpectrum(
  network: Network,
  forward: ForwardPass,
  step: number,
): Float64Array {
  const size = stateSizeOf(network);
  const steps = forward.stepLosses.length;
  const spectrum = new Float64Array((steps + 1) * size).fill(NaN);
  const walk = createProductWalk(network, forward, step);
  for (let k = step; k >= -1; k--) {
    rowOf(spectrum, k + 1, size).set(finish(walk.log10SpectrumAt(k)));
  }
  return spectrum;
}

/** J_kᵀ Q = Q₁ R₁. */
function* throughStep(
  network: Network,
  forward: ForwardPass,
  step: number,
  factor: GradedFactor,
): Sliced<GradedFactor> {
  if (!cells[network.cell].isPlain) {
    return throughMatrix(factor, stepJacobian(network, forward, step), stateSizeOf(network));
  }
  const derivatives = rowOf(forward.derivatives, step, network.hiddenSize);
  const weights = weightsAt(network, network.recurrentWeights, step);
  const halfway = throughDerivatives(factor, derivatives);
  yield null;
  return throughMatrix(halfway, weights, network.hiddenSize);
}

/**
 * diag(f′) Q = Q₁ R₁. Units with f′ = 0 are left out, which lowers the rank exactly; the others go in by descending
 * f′, so that the reflections do not lose the small rows in the large ones (Cox and Higham 1998).
 */
function throughDerivatives(
  { rank, q, rows }: GradedFactor,
  derivatives: Float64Array,
): GradedFactor {
  const active = Array.from(derivatives.keys())
    .filter((unit) => derivatives[unit] !== 0)
    .sort((one, other) => Math.abs(derivatives[other] ?? NaN) - Math.abs(derivatives[one] ?? NaN));
  const scaledRows = Float64Array.from(
    active.flatMap((unit) =>
      Array.from(rowOf(q, unit, rank), (entry) => entry * (derivatives[unit] ?? NaN)),
    ),
  );
  const step = orthogonalFactors(scaledRows, active.length, rank);
  const scattered = new Float64Array(derivatives.length * step.rank);
  for (const [place, unit] of active.entries()) {
    scattered.set(rowOf(step.q, place, step.rank), unit * step.rank);
  }
  return largestRowsFirst({
    rank: step.rank,
    q: scattered,
    rows: gradedProduct(step.r, step.rank, rows),
  });
}

/** Mᵀ Q = Q₁ R₁. */
function throughMatrix(
  { rank, q, rows }: GradedFactor,
  matrix: Float64Array,
  size: number,
): GradedFactor {
  const product = new Float64Array(size * rank);
  for (let unit = 0; unit < size; unit++) {
    addOuterProduct(product, rowOf(matrix, unit, size), rowOf(q, unit, rank));
  }
  const step = orthogonalFactors(product, size, rank);
  return largestRowsFirst({
    rank: step.rank,
    q: step.q,
    rows: gradedProduct(step.r, step.rank, rows),
  });
}
