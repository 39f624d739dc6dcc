/** The weights, inputs and targets of a script: the numbers themselves, written so that they are read back exactly. */
import { cells } from '../../math/cells/cells.ts';
import { rowOf } from '../../math/linearAlgebra/matrixVector.ts';
import { gatesSizeOf, stateSizeOf, type Sequence } from '../../math/network.ts';
import type { Sliced } from '../../math/slices.ts';
import type { Library } from './library.ts';
import { isPacked, pythonArray } from './pythonArray.ts';
import type { ScriptLoss, ScriptSubject } from './scriptSubject.ts';

export type ScriptArrays = {
  readonly text: string;
  /** Whether `unpack` is called in it. */
  readonly isPacked: boolean;
};

type Named = readonly [name: string, values: Float64Array, shape: readonly number[]];

export function* scriptArrays(library: Library, subject: ScriptSubject): Sliced<ScriptArrays> {
  const { network, sequence, loss } = subject;
  const { hiddenSize: n, inputSize: d, outputSize: m, tied } = network;
  const gates = gatesSizeOf(network);
  const blocks = tied ? [] : [sequence.steps];
  const { keepsRecurrentTerm } = cells[network.cell];
  const parameters: readonly Named[] = [
    ['U', network.inputWeights, [gates, d]],
    ['W', network.recurrentWeights, [...blocks, gates, n]],
    ['b', network.bias, [...blocks, gates]],
    ...(keepsRecurrentTerm ? [['b_h', network.recurrentBias, [gates]] as const] : []),
    ['V', network.outputWeights, [m, n]],
    ['b_V', network.outputBias, [m]],
  ];
  const data = dataOf(sequence, loss, d, m, stateSizeOf(network));
  const assignAll = function* (arrays: readonly Named[]): Sliced<readonly string[]> {
    const lines: string[] = [];
    for (const [name, values, shape] of arrays) {
      lines.push(`${name} = ${yield* pythonArray(library, values, shape)}`);
    }
    return lines;
  };
  const items = parameters.map(([name]) => `"${name}": ${name}`).join(', ');
  const lines = [
    ...(yield* assignAll(parameters)),
    `parameters = {${items}}`,
    ...(library === 'torch'
      ? ['for parameter in parameters.values():\n    parameter.requires_grad_()']
      : []),
    ...data.written(library),
    ...(yield* assignAll(data.arrays)),
  ];
  return {
    text: lines.join('\n'),
    isPacked: [...parameters, ...data.arrays].some(([, values]) => isPacked(values)),
  };
}

/** x, y and s_{−1}: words and classes by their places, all else as arrays. */
function dataOf(sequence: Sequence, loss: ScriptLoss, d: number, m: number, stateSize: number) {
  const places = oneHotPlaces(sequence, d);
  const arrays: readonly Named[] = [
    ...(places === null ? [['x', sequence.inputs, [sequence.steps, d]] as const] : []),
    ...(loss.kind === 'meanSquaredError'
      ? [['y', loss.targets, [sequence.steps, m]] as const]
      : []),
    ['s_init', sequence.initialState, [stateSize]],
  ];
  const written = (library: Library): readonly string[] => [
    ...(places === null
      ? []
      : [`x = ${library === 'numpy' ? 'np' : 'torch'}.eye(d)[[${places.join(', ')}]]`]),
    ...(loss.kind === 'crossEntropy' ? [`y = [${loss.targets.join(', ')}]`] : []),
  ];
  return { arrays, written };
}

/** Where the 1 of each x_t stands; null unless every x_t is a one-hot. */
function oneHotPlaces({ inputs, steps }: Sequence, d: number): readonly number[] | null {
  const places = Array.from({ length: steps }, (_, t) => {
    const input = rowOf(inputs, t, d);
    const place = input.indexOf(1);
    return input.every((entry, i) => entry === (i === place ? 1 : 0)) ? place : -1;
  });
  return places.includes(-1) ? null : places;
}
