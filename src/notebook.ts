/**
 * The engine for notebooks and scripts, built as one ES module without DOM: what the Lab shows at an address, as the
 * numbers themselves. All arrays are flat and row-major; `src/math/analysis.ts` gives their shapes.
 */
import { createAnalyser } from './math/analyse.ts';
import type { GradientAnalysis, JacobianProducts } from './math/analysis.ts';
import { decodeAddress, type AddressProblem } from './store/address.ts';
import { toNetworkSource, truncationOf } from './store/derived.ts';
import { inForce } from './store/inForce.ts';
import type { Params } from './store/parameters.ts';

export type Numbers = GradientAnalysis & {
  readonly params: Params;
  readonly products: JacobianProducts;
};

/**
 * Everything that the Lab computes for an address such as `#/lab?w=1.4&act=sigmoid`; a whole link will do.
 * Throws a sentence that names what in it cannot be.
 */
export function analyse(address: string): Numbers {
  const { params, problems } = decodeAddress(address.slice(Math.max(0, address.indexOf('#'))));
  const [problem] = problems;
  if (problem !== undefined) throw new Error(sentenceOf(problem));
  const parts = Array.from(
    createAnalyser().analyse(toNetworkSource(params), inForce(params).t, truncationOf(params)),
  );
  const gradients = parts.find((part) => part?.kind === 'gradients');
  const spectrum = parts.find((part) => part?.kind === 'spectrum');
  const products = parts.findLast((part) => part?.kind === 'products');
  if (gradients === undefined || products === undefined) {
    throw new Error('The engine left a part out.');
  }
  return { ...gradients.analysis, ...spectrum?.spectral, params, products: products.products };
}

function sentenceOf({ key, written, fallback, code }: AddressProblem): string {
  if (code === 'badPins' || code === 'unknownMembers')
    return `${key} = ${written} is not possible.`;
  return code === 'notUsed'
    ? `${key} = ${written} means nothing beside the rest of the address.`
    : `${key} = ${written} is not possible; its default is ${fallback === '' ? 'chosen by the page' : fallback}.`;
}
