/** The LSTM's cell path by itself: Π_{j=k+1…t} diag(f_j), a product of forget gates, which can only shrink. */
import type { ForwardPass, JacobianProducts } from '../analysis.ts';
import { forgetGateOf } from '../cells/lstm.ts';
import { product } from '../linearAlgebra/elementwise.ts';
import { largestMagnitude } from '../linearAlgebra/norms.ts';
import {
  log10Norm,
  log10Scaled,
  normalised,
  type ScaledVector,
} from '../linearAlgebra/powersOfTwo.ts';
import type { Network } from '../network.ts';
import { stepRows } from '../stepRows.ts';

type CellPath = Pick<JacobianProducts, 'log10CellPath' | 'log10CellPathFrobenius'>;

/** For t = `step` and every k ≤ t; null for other cells. */
export function cellPathOf(network: Network, forward: ForwardPass, step: number): CellPath {
  if (network.cell !== 'lstm') return { log10CellPath: null, log10CellPathFrobenius: null };
  const log10CellPath = new Float64Array(forward.stepLosses.length + 1).fill(NaN);
  const log10CellPathFrobenius = log10CellPath.slice();
  let path: ScaledVector = {
    mantissas: new Float64Array(network.hiddenSize).fill(1),
    exponent: 0,
  };
  for (let k = step; ; k--) {
    log10CellPath[k + 1] = log10Scaled(largestMagnitude(path.mantissas), path.exponent);
    log10CellPathFrobenius[k + 1] = log10Norm(path);
    if (k === -1) return { log10CellPath, log10CellPathFrobenius };
    const forgetGate = forgetGateOf(stepRows(network, forward, k));
    path = normalised(product(forgetGate, path.mantissas), path.exponent);
  }
}
