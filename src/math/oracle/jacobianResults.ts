/** Step Jacobians and their products up to the last step, in the layout of a reference case. */
import type { ForwardPass } from '../analysis.ts';
import { forgetGateOf } from '../cells/lstm.ts';
import { product } from '../linearAlgebra/elementwise.ts';
import { singularValuesInSlices } from '../linearAlgebra/jacobiSingularValues.ts';
import { largestMagnitude, euclideanNorm } from '../linearAlgebra/norms.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { plainVector } from '../linearAlgebra/powersOfTwo.ts';
import { stateSizeOf, type Network } from '../network.ts';
import { productBounds } from '../productBounds.ts';
import { jacobianFactors } from '../products/chainFactors.ts';
import { jacobianProducts } from '../products/jacobianProducts.ts';
import { productSpectrum } from '../products/productSpectrum.ts';
import { RescaledChain } from '../products/rescaledChain.ts';
import { recurrentSpectraInSlices } from '../recurrentSpectra.ts';
import { finish } from '../slices.ts';
import { stepJacobian } from '../stepJacobian.ts';
import { stepRows } from '../stepRows.ts';
import { nest } from './nest.ts';

export function jacobianResults(network: Network, forward: ForwardPass) {
  const size = stateSizeOf(network);
  const last = forward.stepLosses.length - 1;
  const stepJacobians = Array.from(forward.stepLosses, (_, t) => stepJacobian(network, forward, t));
  const productsOfSteps = productMatrices(network, forward);
  const products = jacobianProducts(network, forward, last);
  const log10Spectrum = productSpectrum(network, forward, last);
  return {
    J: stepJacobians.map((jacobian) => nest(jacobian, size)),
    J_fro: stepJacobians.map(euclideanNorm),
    J_spec: stepJacobians.map((jacobian) => finish(singularValuesInSlices(jacobian, size))[0]),
    P: productsOfSteps.map((matrix) => nest(matrix, size)),
    P_fro: Array.from(products.log10Frobenius, tenToThe),
    P_log10fro: [...products.log10Frobenius],
    P_spec: Array.from(products.log10Spectral, tenToThe),
    P_log10spec: [...products.log10Spectral],
    P_sv: nest(log10Spectrum.map(tenToThe), size),
    P_log10sv: nest(log10Spectrum, size),
    ...boundResults(network, forward, last),
    ...(network.cell === 'lstm' && {
      ...cellPathResults(network, forward),
      ...blockResults('J', stepJacobians, network.hiddenSize),
      ...blockResults('P', productsOfSteps, network.hiddenSize),
      cell_path_log10norm: [...(products.log10CellPathFrobenius ?? [])],
    }),
  };
}

function boundResults(network: Network, forward: ForwardPass, last: number) {
  const { sizes } = finish(recurrentSpectraInSlices(network, network.recurrentWeights));
  if (sizes === null) return {};
  return {
    J_bound: Array.from(
      forward.stepLosses,
      (_, t) =>
        largestMagnitude(rowOf(forward.derivatives, t, network.hiddenSize)) *
        (sizes.spectralNorms[0] ?? NaN),
    ),
    P_bound_log10: [...productBounds(network, forward, sizes, last).log10Norm],
  };
}

/** f_t, and the products of the f_j after each k, entry by entry. */
function cellPathResults(network: Network, forward: ForwardPass) {
  const forgetGates = Array.from(forward.stepLosses, (_, t) =>
    forgetGateOf(stepRows(network, forward, t)),
  );
  const paths: Float64Array[] = [new Float64Array(network.hiddenSize).fill(1)];
  for (const forgetGate of forgetGates.toReversed()) {
    paths.unshift(product(forgetGate, paths[0] ?? forgetGate));
  }
  return {
    J_cc_diag: forgetGates.map((forgetGate) => [...forgetGate]),
    cell_path: paths.map((path) => [...path]),
  };
}

/** The Frobenius norms of the n×n blocks of joint matrices. */
function blockResults(name: string, matrices: readonly Float64Array[], size: number) {
  const norms = (row: number, column: number) =>
    matrices.map((matrix) => {
      const rows = Array.from({ length: size }, (_, i) => {
        const start = (row * size + i) * 2 * size + column * size;
        return euclideanNorm(matrix.subarray(start, start + size));
      });
      return euclideanNorm(Float64Array.from(rows));
    });
  return {
    [`${name}_hh_fro`]: norms(0, 0),
    [`${name}_hc_fro`]: norms(0, 1),
    [`${name}_ch_fro`]: norms(1, 0),
    [`${name}_cc_fro`]: norms(1, 1),
  };
}

/** P(T−1,k) for k = −1 … T−1 as plain float64 matrices: 0 or Infinity where they leave its range. */
function productMatrices(network: Network, forward: ForwardPass): Float64Array[] {
  const factorAt = jacobianFactors(network, forward);
  const chain = new RescaledChain(stateSizeOf(network));
  const products: Float64Array[] = [chain.matrix.slice()];
  for (let k = forward.stepLosses.length - 1; k >= 0; k--) {
    const factor = finish(factorAt(k));
    if (factor === null) break;
    finish(chain.multiplyInSlices(factor));
    products.unshift(plainVector({ mantissas: chain.matrix, exponent: chain.exponent }));
  }
  return products;
}

function tenToThe(log: number): number {
  return 10 ** log;
}
