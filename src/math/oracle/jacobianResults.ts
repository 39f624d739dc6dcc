/** Step Jacobians and their products up to the last step, in the layout of a reference case. */
import type { ForwardPass } from '../analysis.ts';
import { transpose } from '../linearAlgebra/elementwise.ts';
import { singularValuesInSlices } from '../linearAlgebra/jacobiSingularValues.ts';
import { largestMagnitude, euclideanNorm } from '../linearAlgebra/norms.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { scaleByPowerOfTwo } from '../linearAlgebra/powersOfTwo.ts';
import type { Network } from '../network.ts';
import { productBounds } from '../productBounds.ts';
import { jacobianProducts } from '../products/jacobianProducts.ts';
import { productSpectrum } from '../products/productSpectrum.ts';
import { RescaledChain } from '../products/rescaledChain.ts';
import { recurrentSpectrum } from '../recurrentSpectrum.ts';
import { finish } from '../slices.ts';
import { stepJacobian } from '../stepJacobian.ts';
import { nest } from './nest.ts';

export function jacobianResults(network: Network, forward: ForwardPass) {
  const { hiddenSize: n } = network;
  const last = forward.stepLosses.length - 1;
  const stepJacobians = Array.from(forward.stepLosses, (_, t) => stepJacobian(network, forward, t));
  const products = jacobianProducts(network, forward, last);
  const log10Spectrum = productSpectrum(network, forward, last);
  const spectrum = recurrentSpectrum(network.recurrentWeights, n);
  const sigmaMax = spectrum.singularValues[0] ?? NaN;
  return {
    J: stepJacobians.map((jacobian) => nest(jacobian, n)),
    J_fro: stepJacobians.map(euclideanNorm),
    J_spec: stepJacobians.map((jacobian) => finish(singularValuesInSlices(jacobian, n))[0]),
    J_bound: stepJacobians.map(
      (_, t) => largestMagnitude(rowOf(forward.derivatives, t, n)) * sigmaMax,
    ),
    P: productMatrices(network, forward).map((product) => nest(product, n)),
    P_fro: Array.from(products.log10Frobenius, tenToThe),
    P_log10fro: [...products.log10Frobenius],
    P_spec: Array.from(products.log10Spectral, tenToThe),
    P_log10spec: [...products.log10Spectral],
    P_sv: nest(log10Spectrum.map(tenToThe), n),
    P_log10sv: nest(log10Spectrum, n),
    P_bound_log10: [...productBounds(network, forward, spectrum, last).log10Norm],
  };
}

/** P(T−1,k) for k = −1 … T−1 as plain float64 matrices: 0 or Infinity where they leave its range. */
function productMatrices(network: Network, forward: ForwardPass): Float64Array[] {
  const { hiddenSize: n, recurrentWeights } = network;
  const chain = new RescaledChain(transpose(recurrentWeights, n), n);
  const products = [chain.matrix.slice()];
  for (let k = forward.stepLosses.length - 1; k >= 0; k--) {
    chain.multiply({ mantissas: rowOf(forward.derivatives, k, n), exponent: 0 });
    const product = chain.matrix.slice();
    scaleByPowerOfTwo(product, chain.exponent);
    products.unshift(product);
  }
  return products;
}

function tenToThe(log: number): number {
  return 10 ** log;
}
