/**
 * The norms of P(t,k) = J_t … J_{k+1} for every k (Pascanu et al. 2013, eq. 5): σ₁ and the Frobenius norm along
 * the rescaled chain of the J, the smallest singular value as 1/σ₁ of the chain of their inverses.
 */
import type { ForwardPass, JacobianProducts } from '../analysis.ts';
import { stateSizeOf, type Network } from '../network.ts';
import { finish, type Sliced } from '../slices.ts';
import { cellPathOf } from './cellPath.ts';
import { inverseFactors, jacobianFactors } from './chainFactors.ts';
import { chainNormsInSlices } from './chainNorms.ts';

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

/** The spectral and Frobenius norms alone, and those of the cell path. */
export function* largestNormsInSlices(
  network: Network,
  forward: ForwardPass,
  step: number,
): Sliced<JacobianProducts> {
  const factors = jacobianFactors(network, forward);
  const norms = yield* chainNormsInSlices(stateSizeOf(network), factors, step);
  const steps = forward.stepLosses.length;
  return {
    step,
    log10Spectral: byState(norms.log10Spectral, steps),
    log10Frobenius: byState(norms.log10Frobenius, steps),
    log10Smallest: null,
    ...cellPathOf(network, forward, step),
  };
}

/** log₁₀ of the smallest singular value of P(t,k), by state; −Infinity from the first J on that is singular. */
export function* smallestValuesInSlices(
  network: Network,
  forward: ForwardPass,
  step: number,
): Sliced<Float64Array> {
  const factors = inverseFactors(network, forward);
  const { log10Spectral } = yield* chainNormsInSlices(stateSizeOf(network), factors, step);
  return byState(
    log10Spectral.map((log) => 0 - log),
    forward.stepLosses.length,
  );
}

/** From "after i factors" to "by state": k = t − i, and NaN for k > t. */
function byState(backwards: Float64Array, steps: number): Float64Array {
  const result = new Float64Array(steps + 1).fill(NaN);
  result.set(backwards.slice().reverse());
  return result;
}
