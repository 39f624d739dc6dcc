/** Gradient clipping of any model, by global norm or by value, with the formulas of the clipping of one network. */
import { clippingCoefficient } from '../clipping.ts';
import { scaled } from '../linearAlgebra/elementwise.ts';
import { combinedNorm, euclideanNorm } from '../linearAlgebra/norms.ts';
import { mapArrays, type NamedArrays } from '../namedArrays.ts';

export type Clipping =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'norm' | 'value';
      /** τ */
      readonly threshold: number;
    };

/** ‖g‖ over all arrays together. */
export function globalNorm<Name extends string>(gradients: NamedArrays<Name>): number {
  return combinedNorm(Object.values<Float64Array>(gradients).map(euclideanNorm));
}

export function clipGradients<Name extends string>(
  gradients: NamedArrays<Name>,
  clipping: Clipping,
): NamedArrays<Name> {
  switch (clipping.kind) {
    case 'off':
      return gradients;
    case 'norm': {
      const coefficient = clippingCoefficient(globalNorm(gradients), clipping.threshold);
      return mapArrays(gradients, (array) => scaled(array, coefficient));
    }
    case 'value':
      return mapArrays(gradients, (array) =>
        array.map((entry) => clamp(entry, clipping.threshold)),
      );
  }
}

/** NaN stays NaN. */
function clamp(entry: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, entry));
}
