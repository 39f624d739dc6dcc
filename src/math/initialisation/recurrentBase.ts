/**
 * The table of initialisations: W = w · base, so that a change of scale rescales the same draw. A new one is one file and
 * one line. Each block of W, one for a gate or for a step that has its own, is drawn for itself.
 */
import { cells } from '../cells/cells.ts';
import { readInput } from '../input/readInput.ts';
import type { Initialisation, NetworkSetting } from '../setting.ts';
import type { Sliced } from '../slices.ts';
import { gaussian } from './gaussian.ts';
import { identity } from './identity.ts';
import type { StreamNames } from './independentEntries.ts';
import { orthogonal } from './orthogonal.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

/** All the W_t of an untied net together, so that none exhausts the memory: 80 MB. */
const MOST_UNTIED_WEIGHTS = 1e7;

const bases: Record<
  Initialisation,
  (size: number, seed: number, names: StreamNames) => Float64Array
> = {
  gaussian,
  orthogonal,
  identity,
  uniform,
  triangular,
};

/** One block of W at w = 1, n×n, drawn from the streams of these names. */
export function recurrentBase(
  initialisation: Initialisation,
  size: number,
  seed: number,
  names: StreamNames = [],
): Float64Array {
  return bases[initialisation](size, seed, names);
}

/** All of W at w = 1: one block for each gate, or for each step if they are not tied. */
export function* recurrentBasesInSlices(setting: NetworkSetting): Sliced<Float64Array> {
  const { initialisation, hiddenSize, seed } = setting;
  const names = setting.tied ? gateStreams(setting) : stepStreams(setting);
  const stacked = new Float64Array(names.length * hiddenSize ** 2);
  for (const [block, blockNames] of names.entries()) {
    const base = recurrentBase(initialisation, hiddenSize, seed, blockNames);
    stacked.set(base, block * hiddenSize ** 2);
    yield null;
  }
  return stacked;
}

/** What tells the streams of the steps apart, where each has a W of its own. */
function stepStreams({ input, seed, hiddenSize }: NetworkSetting): readonly StreamNames[] {
  const { steps } = readInput(input, seed);
  if (steps * hiddenSize ** 2 > MOST_UNTIED_WEIGHTS) {
    throw new Error(
      `hiddenSize² · steps must be at most ${MOST_UNTIED_WEIGHTS} where tied is false, ` +
        `and is ${steps * hiddenSize ** 2}.`,
    );
  }
  return Array.from({ length: steps }, (_, t) => ['step', t]);
}

/** What tells the streams of a cell's gates apart: nothing where there is only one. */
export function gateStreams({ cell }: Pick<NetworkSetting, 'cell'>): readonly StreamNames[] {
  const { gates } = cells[cell];
  return gates.length === 1 ? [[]] : gates.map(({ name }) => [name]);
}
