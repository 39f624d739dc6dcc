/**
 * Finite-time Lyapunov exponents over a window of steps: the mean logarithmic growth a step of small differences in
 * the state, from the step Jacobians J_t = ∂s_t/∂s_{t−1} of any cell. By QR (Benettin et al. 1980): Q = I before the
 * window, J_t Q_{t−1} = Q_t R_t in it, λ_i = mean ln R_t,ii. Natural logarithms: λ / ln 10 decades a step.
 */
import { add, identityMatrix } from './linearAlgebra/elementwise.ts';
import { largestSingularValue } from './linearAlgebra/lanczos.ts';
import { logAbsDeterminant } from './linearAlgebra/logAbsDeterminant.ts';
import { multiplyMatrices } from './linearAlgebra/matrixProduct.ts';
import { carryFrame, wholeFrame } from './linearAlgebra/orthonormalFrame.ts';
import { normalise } from './linearAlgebra/powersOfTwo.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

export type LyapunovExponents = {
  /** λ_i, N, in the order of QR's columns, which is descending only in the limit; −Infinity for a direction lost. */
  readonly exponents: Float64Array;
  /** Σ λ_i, equal to the next but for rounding. */
  readonly sum: number;
  /** The mean of ln |det J_t|; −Infinity if a J_t is exactly singular. */
  readonly meanLogAbsDeterminant: number;
  /** ln σ₁(P) a step, P = J_last … J_first: the growth of the difference that grows most in this very window. */
  readonly largestGrowth: number;
};

/** What a small QR costs beyond its arithmetic, in multiplications an entry. */
const OVERHEAD = 400;

/** J_t, N×N and row-major, for each t of the window. */
export type StepJacobians = (step: number) => Float64Array;

/** Of the window first … last, N = `size`. Everything is NaN if a Jacobian is not finite. */
export function lyapunovExponents(
  jacobianAt: StepJacobians,
  size: number,
  first: number,
  last: number,
): LyapunovExponents {
  return finish(lyapunovExponentsInSlices(jacobianAt, size, first, last));
}

export function* lyapunovExponentsInSlices(
  jacobianAt: StepJacobians,
  size: number,
  first: number,
  last: number,
): Sliced<LyapunovExponents> {
  if (last < first) throw new Error(`The window from step ${first} to step ${last} is empty.`);
  const steps = last - first + 1;
  const logGrowths = new Float64Array(size);
  let logDeterminants = 0;
  let frame = wholeFrame(size);
  const product = createProduct(size);
  const sliceIsFull = createSlicer();
  for (let step = first; step <= last; step++) {
    const jacobian = jacobianAt(step);
    if (!jacobian.every(Number.isFinite)) return unknownExponents(size);
    const carried = carryFrame(frame, jacobian);
    add(logGrowths, carried.logGrowths);
    frame = carried.frame;
    if (sliceIsFull(size ** 2 * (4 * size + OVERHEAD))) yield null;
    logDeterminants += logAbsDeterminant(jacobian, size);
    product.multiply(jacobian);
    if (sliceIsFull(1.5 * size ** 3)) yield null;
  }
  const exponents = logGrowths.map((log) => log / steps);
  return {
    exponents,
    sum: exponents.reduce((sum, exponent) => sum + exponent, 0),
    meanLogAbsDeterminant: logDeterminants / steps,
    largestGrowth: product.logNorm() / steps,
  };
}

/** J_t … J_first, transposed and rescaled at every step by an exact power of two. */
function createProduct(size: number) {
  const next = new Float64Array(size * size);
  const transposed = identityMatrix(size);
  let exponent = 0;
  return {
    multiply: (jacobian: Float64Array) => {
      multiplyMatrices(transposed, jacobian, size, next);
      transposed.set(next);
      exponent += normalise(transposed);
    },
    logNorm: () =>
      Math.log(largestSingularValue(transposed, size, null).value) + exponent * Math.LN2,
  };
}

function unknownExponents(size: number): LyapunovExponents {
  return {
    exponents: new Float64Array(size).fill(NaN),
    sum: NaN,
    meanLogAbsDeterminant: NaN,
    largestGrowth: NaN,
  };
}
