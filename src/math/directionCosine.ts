/** The cosine of the angle between two gradients over all parameters: ⟨g, h⟩ / (‖g‖ ‖h‖); NaN if either is 0. */
import { eachParameter, gradientNorms, type ParameterGradients } from './clipping.ts';
import { dot } from './linearAlgebra/matrixProduct.ts';
import { scaled } from './linearAlgebra/elementwise.ts';

export function directionCosine(one: ParameterGradients, other: ParameterGradients): number {
  const norms = [gradientNorms(one).globalNorm, gradientNorms(other).globalNorm] as const;
  const products = eachParameter((name) =>
    dot(scaled(one[name], 1 / norms[0]), 0, scaled(other[name], 1 / norms[1]), 0, one[name].length),
  );
  return Object.values(products).reduce((sum, product) => sum + product, 0);
}
