/** J_t = ∂s_t/∂s_{t−1} = diag(f′(a_t)) W, n×n (Pascanu et al. 2013, eq. 5). */
import type { ForwardPass } from './analysis.ts';
import { scaleRows } from './linearAlgebra/elementwise.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import type { Network } from './network.ts';

export function stepJacobian(network: Network, forward: ForwardPass, step: number): Float64Array {
  const derivatives = rowOf(forward.derivatives, step, network.hiddenSize);
  return scaleRows(network.recurrentWeights, derivatives);
}
