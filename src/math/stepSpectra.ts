/** All singular values of J_k and of P(t,k) at one k, in slices: what one step does, and what all steps from k to t do. */
import type { ForwardPass, StepSpectra } from './analysis.ts';
import { log10SingularValuesInSlices } from './linearAlgebra/jacobiSingularValues.ts';
import { lyapunovExponentsInSlices } from './lyapunov.ts';
import { stateSizeOf, type Network } from './network.ts';
import type { ProductWalk } from './products/productSpectrum.ts';
import type { Sliced } from './slices.ts';
import { stepJacobian } from './stepJacobian.ts';

/** Largest N whose Lyapunov exponents come within seconds. */
const LARGEST_WITH_EXPONENTS = 128;

/** `walk` starts from `followedStep`. */
export function* stepSpectraInSlices(
  network: Network,
  forward: ForwardPass,
  walk: ProductWalk,
  followedStep: number,
  step: number,
): Sliced<StepSpectra> {
  return {
    step,
    followedStep,
    jacobianLog10: yield* jacobianLog10(network, forward, step),
    productLog10: yield* walk.log10SpectrumAt(step),
    lyapunov: yield* exponentsBetween(network, forward, step, followedStep),
  };
}

/** Of the steps from k to t. */
function* exponentsBetween(
  network: Network,
  forward: ForwardPass,
  step: number,
  followedStep: number,
): Sliced<Float64Array | null> {
  const size = stateSizeOf(network);
  if (step >= followedStep || size > LARGEST_WITH_EXPONENTS) return null;
  const { exponents } = yield* lyapunovExponentsInSlices(
    (t) => stepJacobian(network, forward, t),
    size,
    step + 1,
    followedStep,
  );
  return exponents.sort().reverse();
}

function* jacobianLog10(
  network: Network,
  forward: ForwardPass,
  step: number,
): Sliced<Float64Array> {
  const size = stateSizeOf(network);
  if (step < 0) return new Float64Array(size).fill(NaN);
  const rows = {
    mantissas: stepJacobian(network, forward, step),
    exponents: new Int32Array(size),
  };
  return yield* log10SingularValuesInSlices(rows, size);
}
