/** Small weights for tests, as a file would give them. */
import { cells, type CellName } from '../math/cells/cells.ts';
import { randomStream } from '../math/random.ts';
import type { GivenWeights } from '../math/setting.ts';
import type { LoadedWeights } from './files/weightsOf.ts';

/** @param outputSize m; left out for a network without a read-out. */
export function exampleWeights(
  cell: CellName,
  hiddenSize: number,
  inputSize: number,
  outputSize?: number,
): GivenWeights {
  const { uniform } = randomStream(1, cell, hiddenSize, inputSize);
  const draw = (length: number) => new Float64Array(length).map(() => uniform() - 0.5);
  const rows = cells[cell].gates.length * hiddenSize;
  return {
    cell,
    activation: 'tanh',
    hiddenSize,
    inputSize,
    inputWeights: draw(rows * inputSize),
    recurrentWeights: draw(rows * hiddenSize),
    bias: draw(rows),
    recurrentBias: draw(cells[cell].keepsRecurrentTerm ? rows : 0),
    readout:
      outputSize === undefined
        ? null
        : { outputSize, weights: draw(outputSize * hiddenSize), bias: draw(outputSize) },
  };
}

/** The same as all that a file holds. */
export const exampleNetwork = (...example: Parameters<typeof exampleWeights>): LoadedWeights => ({
  weights: exampleWeights(...example),
  leftOut: [],
});
