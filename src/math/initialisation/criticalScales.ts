/**
 * The two critical marks on the scale w of the recurrent weights: where theory puts the change from vanishing to
 * exploding, with a code for the statement it rests on, and where this draw of W has spectral radius 1.
 */
import { LEAKY_SLOPE } from '../activations/leaky.ts';
import { activations, type ActivationName } from '../activations/activations.ts';
import { largestMagnitude } from '../linearAlgebra/norms.ts';
import type { Initialisation, NetworkSetting } from '../setting.ts';
import type { WeightSizes } from '../weightSizes.ts';

/**
 * What the theoretical mark says:
 * - tanhOrigin: at the origin, where f′ = 1, ρ(W) = 1 is critical (Pascanu et al. 2013, section 2.1);
 * - linear: everywhere, since f′ = 1;
 * - rectifierVariance: signals keep their mean square where w² E[f′²] = 1 (He et al. 2015, eq. 10): √2 for ReLU;
 * - rectifierDiagonal: W has the eigenvalues w, and active units pass them on unchanged;
 * - sigmoidCentred: 1/γ = 4 is truly critical, the units being held where f′ = ¼;
 * - sigmoidGuarantee: σ₁(W) = w, so that below 1/γ = 4 every gradient must vanish; nothing is said above it;
 * - sigmoidRadius: below 4, γ ρ(W) < 1, but σ₁(W) > w, so that the guarantee of vanishing ends earlier: at `guarantee`.
 */
type CriticalStatement =
  | 'tanhOrigin'
  | 'linear'
  | 'rectifierVariance'
  | 'rectifierDiagonal'
  | 'sigmoidCentred'
  | 'sigmoidGuarantee'
  | 'sigmoidRadius';

export type CriticalScales = {
  readonly theory: {
    readonly scale: number;
    readonly statement: CriticalStatement;
    /** Up to this w vanishing is guaranteed: γ σ₁(W) = 1. For sigmoidRadius alone; null for the other statements. */
    readonly guarantee: number | null;
  };
  /** The w at which ρ(W) = 1; Infinity if no w makes it so. */
  readonly draw: number;
};

/** `base` is of W at w = 1. What rests on its spectrum is NaN where that is: the draw's own mark if steps are not tied. */
export function criticalScales(
  setting: Pick<NetworkSetting, 'activation' | 'initialisation' | 'bias'>,
  base: WeightSizes,
): CriticalScales {
  const statement = statementFor(setting.activation, setting.initialisation, setting.bias);
  return {
    theory: {
      scale: theoreticalScale(statement, setting.activation),
      statement,
      guarantee: statement === 'sigmoidRadius' ? guaranteedScale(base) : null,
    },
    draw: 1 / base.spectralRadius,
  };
}

function statementFor(
  activation: ActivationName,
  initialisation: Initialisation,
  bias: NetworkSetting['bias'],
): CriticalStatement {
  switch (activation) {
    case 'tanh':
      return 'tanhOrigin';
    case 'identity':
      return 'linear';
    case 'relu':
    case 'leaky':
      return initialisation === 'identity' || initialisation === 'triangular'
        ? 'rectifierDiagonal'
        : 'rectifierVariance';
    case 'sigmoid':
      if (bias === 'centred') return 'sigmoidCentred';
      return initialisation === 'identity' || initialisation === 'orthogonal'
        ? 'sigmoidGuarantee'
        : 'sigmoidRadius';
  }
}

function theoreticalScale(statement: CriticalStatement, activation: ActivationName): number {
  switch (statement) {
    case 'tanhOrigin':
    case 'linear':
    case 'rectifierDiagonal':
      return 1;
    case 'rectifierVariance':
      return Math.sqrt(2 / (1 + (activation === 'leaky' ? LEAKY_SLOPE : 0) ** 2));
    case 'sigmoidCentred':
    case 'sigmoidGuarantee':
    case 'sigmoidRadius':
      return 1 / activations.sigmoid.gamma;
  }
}

/** The w at which γ σ₁(W) = 1 for the sigmoid. */
function guaranteedScale({ spectralNorms }: WeightSizes): number {
  if (spectralNorms.length === 0) return NaN;
  return 1 / (activations.sigmoid.gamma * largestMagnitude(spectralNorms));
}
