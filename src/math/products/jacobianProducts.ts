/**
 * The norms of P(t,k) = J_t … J_{k+1} for every k (Pascanu et al. 2013, eq. 5): σ₁ and the Frobenius norm along
 * the rescaled chain of the J, the smallest singular value as 1/σ₁ of the chain of their inverses W⁻¹ diag(1/f′).
 */
import type { ForwardPass, JacobianProducts } from '../analysis.ts';
import { transpose } from '../linearAlgebra/elementwise.ts';
import { inverseInSlices } from '../linearAlgebra/inverse.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { exponentOf, scaleByPowerOfTwo, type ScaledVector } from '../linearAlgebra/powersOfTwo.ts';
import type { Network } from '../network.ts';
import { finish, type Sliced } from '../slices.ts';
import { chainNormsInSlices } from './chainNorms.ts';
import { RescaledChain } from './rescaledChain.ts';

/** All three norms of P(t,k), t = `step`. */
export function jacobianProducts(
  network: Network,
  forward: ForwardPass,
  step: number,
): JacobianProducts {
  const largest = finish(largestNormsInSlices(network, forward, step));
  return {
    ...largest,
    log10Smallest: finish(smallestValuesInSlices(network, forward, step)),
  };
}

/** The spectral and Frobenius norms alone. */
export function* largestNormsInSlices(
  network: Network,
  forward: ForwardPass,
  step: number,
): Sliced<JacobianProducts> {
  const { hiddenSize, recurrentWeights } = network;
  const chain = new RescaledChain(transpose(recurrentWeights, hiddenSize), hiddenSize);
  const diagonals = derivativesBackwards(forward, step, hiddenSize);
  const norms = yield* chainNormsInSlices(
    chain,
    diagonals.map((mantissas) => ({ mantissas, exponent: 0 })),
  );
  const steps = forward.stepLosses.length;
  return {
    step,
    log10Spectral: byState(norms.log10Spectral, steps),
    log10Frobenius: byState(norms.log10Frobenius, steps),
    log10Smallest: null,
  };
}

/** log₁₀ of the smallest singular value of P(t,k), by state; −Infinity from the first J on that is singular. */
export function* smallestValuesInSlices(
  network: Network,
  forward: ForwardPass,
  step: number,
): Sliced<Float64Array> {
  const { hiddenSize, recurrentWeights } = network;
  const steps = forward.stepLosses.length;
  const logs = new Float64Array(step + 2).fill(-Infinity);
  logs[0] = 0;
  const inverseWeights = yield* inverseInSlices(recurrentWeights, hiddenSize);
  yield null;
  if (inverseWeights !== null) {
    const diagonals = derivativesBackwards(forward, step, hiddenSize);
    const firstSingular = diagonals.findIndex((diagonal) => diagonal.includes(0));
    const regular = firstSingular === -1 ? diagonals : diagonals.slice(0, firstSingular);
    // (P⁻¹)ᵀ ← (P⁻¹)ᵀ diag(1/f′) (W⁻¹)ᵀ
    const chain = new RescaledChain(inverseWeights, hiddenSize);
    const norms = yield* chainNormsInSlices(chain, regular.map(reciprocals));
    logs.set(norms.log10Spectral.map((log) => 0 - log));
  }
  return byState(logs, steps);
}

/** f′(a_j) for j = t, t − 1, …, 0. */
function derivativesBackwards(
  forward: ForwardPass,
  step: number,
  hiddenSize: number,
): Float64Array[] {
  return Array.from({ length: step + 1 }, (_, index) =>
    rowOf(forward.derivatives, step - index, hiddenSize),
  );
}

/** 1/d_i, with a power of two taken out so that the reciprocal of a subnormal f′ is finite. */
function reciprocals(diagonal: Float64Array): ScaledVector {
  const exponent = exponentOf(Math.min(...diagonal.map(Math.abs)));
  const scaledDiagonal = diagonal.slice();
  scaleByPowerOfTwo(scaledDiagonal, -exponent);
  return { mantissas: scaledDiagonal.map((entry) => 1 / entry), exponent: -exponent };
}

/** From "after i factors" to "by state": k = t − i, and NaN for k > t. */
function byState(backwards: Float64Array, steps: number): Float64Array {
  const result = new Float64Array(steps + 1).fill(NaN);
  result.set(backwards.slice().reverse());
  return result;
}
