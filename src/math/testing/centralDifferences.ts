/** Central differences, to fourth order in the step: what any backward pass is held against. */
import type { Gradients } from '../analysis.ts';
import { forwardPass } from '../forwardPass.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { largestDifference } from './referenceAlgebra.ts';

/** The least size that an error is taken relative to. */
const LEAST_SIZE = 1e-3;

/**
 * The largest error of the gradients in any parameter and in the initial state, relative to the largest entry of its
 * array.
 */
export function gradientError(
  { network, sequence, loss }: ResolvedNetwork,
  gradients: Gradients,
  step: number,
): number {
  const totalLoss = () => Float64Array.of(forwardPass(network, sequence, loss).totalLoss);
  const errors = (
    [
      [network.inputWeights, gradients.inputWeights],
      [network.recurrentWeights, gradients.recurrentWeights],
      [network.outputWeights, gradients.outputWeights],
      [network.bias, gradients.bias],
      [network.recurrentBias, gradients.recurrentBias],
      [network.outputBias, gradients.outputBias],
      [sequence.initialState, gradients.initialState],
    ] as const
  ).map(([parameters, gradient]) => {
    const differences = differentiate(parameters, totalLoss, step);
    const size = Math.max(LEAST_SIZE, ...differences.map(Math.abs));
    return largestDifference(gradient, differences) / size;
  });
  return Math.max(...errors);
}

/** The derivative of a vector of results in each entry of an array, which is changed and put back: entries × results. */
export function differentiate(
  parameters: Float64Array,
  results: () => Float64Array,
  step: number,
): Float64Array {
  const rows = Array.from(parameters, (entry, i) => {
    const at = (offset: number) => {
      parameters[i] = entry + offset * step;
      const values = results();
      parameters[i] = entry;
      return values;
    };
    const [plus, minus, plus2, minus2] = [at(1), at(-1), at(2), at(-2)];
    return plus.map(
      (value, j) =>
        (8 * (value - (minus[j] ?? NaN)) - ((plus2[j] ?? NaN) - (minus2[j] ?? NaN))) / (12 * step),
    );
  });
  return Float64Array.from(rows.flatMap((row) => [...row]));
}
