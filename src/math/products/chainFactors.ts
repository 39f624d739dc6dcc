/**
 * The factors of P(t,k) = J_t … J_{k+1}, and those of the transpose of its inverse, for the chains that norms are read
 * from. Of a vanilla RNN they are diag(f′) W and diag(1/f′) (W⁻¹)ᵀ, W being inverted once; of other cells whole Jacobians.
 */
import type { ForwardPass } from '../analysis.ts';
import { cells } from '../cells/cells.ts';
import { transpose } from '../linearAlgebra/elementwise.ts';
import { inverseInSlices } from '../linearAlgebra/inverse.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { largestMagnitude } from '../linearAlgebra/norms.ts';
import {
  exponentOf,
  normalised,
  scaleByPowerOfTwo,
  timesPowerOfTwo,
  type ScaledVector,
} from '../linearAlgebra/powersOfTwo.ts';
import { stateSizeOf, weightsAt, type Network } from '../network.ts';
import type { Sliced } from '../slices.ts';
import { stepJacobian } from '../stepJacobian.ts';
import type { ChainFactor } from './rescaledChain.ts';

/** The factor of a step; null where there is none, a singular matrix having no inverse. */
export type FactorAt = (step: number) => Sliced<ChainFactor | null>;

/** J_t. */
export function jacobianFactors(network: Network, forward: ForwardPass): FactorAt {
  return cells[network.cell].isPlain
    ? plainFactors(network, forward)
    : function* (step) {
        yield null;
        const size = stateSizeOf(network);
        return {
          diagonal: { mantissas: new Float64Array(size).fill(1), exponent: 0 },
          transposed: normalised(transpose(stepJacobian(network, forward, step), size), 0),
        };
      };
}

/** (J_t⁻¹)ᵀ. */
export function inverseFactors(network: Network, forward: ForwardPass): FactorAt {
  return cells[network.cell].isPlain
    ? plainInverseFactors(network, forward)
    : function* (step) {
        const jacobian = stepJacobian(network, forward, step);
        return yield* inverseFactor(jacobian, stateSizeOf(network));
      };
}

function plainFactors(network: Network, forward: ForwardPass): FactorAt {
  const transposedWeights = onceIfTied(network, function* (weights): Sliced<ScaledVector> {
    yield null;
    return normalised(transpose(weights, network.hiddenSize), 0);
  });
  return function* (step) {
    const mantissas = rowOf(forward.derivatives, step, network.hiddenSize);
    return {
      diagonal: { mantissas, exponent: 0 },
      transposed: yield* transposedWeights(step),
    };
  };
}

function plainInverseFactors(network: Network, forward: ForwardPass): FactorAt {
  const inverseWeights = onceIfTied(network, function* (weights): Sliced<ScaledVector | null> {
    const inverse = yield* inverseInSlices(weights, network.hiddenSize);
    yield null;
    return inverse === null ? null : normalised(inverse, 0);
  });
  return function* (step) {
    const transposed = yield* inverseWeights(step);
    const derivatives = rowOf(forward.derivatives, step, network.hiddenSize);
    if (transposed === null || derivatives.includes(0)) return null;
    return { diagonal: reciprocals(derivatives), transposed };
  };
}

/** Something made of the W of a step: once for all steps if they share it. */
function onceIfTied<Made>(
  network: Network,
  make: (weights: Float64Array) => Sliced<Made>,
): (step: number) => Sliced<Made> {
  let shared: { readonly made: Made } | null = null;
  return function* (step) {
    if (shared !== null) return shared.made;
    const made = yield* make(weightsAt(network, network.recurrentWeights, step));
    if (network.tied) shared = { made };
    return made;
  };
}

/** 1/d_i, with a power of two taken out so that the reciprocal of a subnormal f′ is finite. */
function reciprocals(diagonal: Float64Array): ScaledVector {
  const exponent = exponentOf(Math.min(...diagonal.map(Math.abs)));
  const scaledDiagonal = diagonal.slice();
  scaleByPowerOfTwo(scaledDiagonal, -exponent);
  return { mantissas: scaledDiagonal.map((entry) => 1 / entry), exponent: -exponent };
}

/**
 * M = diag(2^e) M̃ with rows of like size has (M⁻¹)ᵀ = diag(2^−e) (M̃⁻¹)ᵀ: rows that saturation has made small lose nothing
 * in the elimination. A matrix that is not finite has a factor of NaN.
 */
function* inverseFactor(matrix: Float64Array, size: number): Sliced<ChainFactor | null> {
  const rows = matrix.slice();
  const exponents = Array.from({ length: size }, (_, i) => {
    const row = rowOf(rows, i, size);
    const exponent = exponentOf(largestMagnitude(row));
    scaleByPowerOfTwo(row, -exponent);
    return exponent;
  });
  const least = Math.min(...exponents);
  const diagonal = {
    mantissas: Float64Array.from(exponents, (exponent) => timesPowerOfTwo(1, least - exponent)),
    exponent: -least,
  };
  if (!rows.every(Number.isFinite)) {
    return { diagonal, transposed: { mantissas: rows.fill(NaN), exponent: 0 } };
  }
  const inverse = yield* inverseInSlices(rows, size);
  return inverse === null ? null : { diagonal, transposed: normalised(inverse, 0) };
}
