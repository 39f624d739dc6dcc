/**
 * The inputs x_t and targets y_t of a setting. Text: one-hot words, each predicting the next, so T = words − 1 and
 * d = m = the vocabulary's size. Otherwise d = m = 8 with targets drawn from the seed.
 */
import { randomStream } from '../random.ts';
import type { InputSetting } from '../setting.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** d = m for inputs that are not text. */
const DENSE_SIZE = 8;

type InputSteps = {
  /** T. */
  readonly steps: number;
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** y_t, T. */
  readonly targets: Int32Array;
};

export type ReadInput = InputSteps & {
  /** d = m. */
  readonly size: number;
  /** What each input and output stands for: a word in lower case, or its index. U and V are drawn by these names. */
  readonly labels: readonly (string | number)[];
  /** Whether every x_t is a word's one-hot, so that Var(U x) does not grow with d. */
  readonly isOneHot: boolean;
};

export function readInput(input: InputSetting, seed: number): ReadInput {
  if (input.kind === 'text') {
    const { entries, indices } = vocabularyOf(wordsOf(input.text));
    const size = entries.length;
    return { ...oneHotSteps(indices, size), size, labels: entries, isOneHot: true };
  }
  const size = DENSE_SIZE;
  const labels = Array.from({ length: size }, (_, index) => index);
  const drawn = drawSteps(input, seed, { inputSize: size, outputSize: size });
  return { ...drawn, size, labels, isOneHot: false };
}

/** d, and m, which is null where nothing is predicted. */
type Sizes = { readonly inputSize: number; readonly outputSize: number | null };

/** The same for a network of any d and m: word i of the vocabulary is input i and output i. Throws if there are more words. */
export function readInputOfSize(input: InputSetting, seed: number, sizes: Sizes): InputSteps {
  if (input.kind !== 'text') return drawSteps(input, seed, sizes);
  const { entries, indices } = vocabularyOf(wordsOf(input.text));
  const most = Math.min(sizes.inputSize, sizes.outputSize ?? Infinity);
  if (entries.length > most) {
    throw new Error(
      `The text has ${entries.length} different words, and this network takes at most ${most}.`,
    );
  }
  return oneHotSteps(indices, sizes.inputSize);
}

function oneHotSteps(indices: readonly number[], size: number): InputSteps {
  const steps = indices.length - 1;
  if (steps < 1) {
    throw new Error(`The text must have at least 2 words: one to read and one to predict.`);
  }
  const inputs = new Float64Array(steps * size);
  for (const [t, place] of indices.slice(0, steps).entries()) inputs[t * size + place] = 1;
  return { steps, inputs, targets: Int32Array.from(indices.slice(1)) };
}

/** Where nothing is predicted the targets mean nothing: all 0. */
function drawSteps(
  { kind, steps }: Exclude<InputSetting, { kind: 'text' }>,
  seed: number,
  { inputSize, outputSize }: Sizes,
): InputSteps {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new Error(`input.steps must be a whole number of at least 1, and is ${steps}.`);
  }
  const inputs = new Float64Array(steps * inputSize);
  const inputStream = randomStream(seed, 'x');
  if (kind === 'random') inputs.forEach((_, i) => (inputs[i] = inputStream.normal()));
  if (kind === 'pulse') inputs[0] = 1;
  const targetStream = randomStream(seed, 'y');
  const targets = new Int32Array(steps).map(() =>
    Math.floor((outputSize ?? 0) * targetStream.uniform()),
  );
  return { steps, inputs, targets };
}
