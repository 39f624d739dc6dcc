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

export type ReadInput = {
  /** T. */
  readonly steps: number;
  /** d = m. */
  readonly size: number;
  /** What each input and output stands for: a word in lower case, or its index. U and V are drawn by these names. */
  readonly labels: readonly (string | number)[];
  /** Whether every x_t is a word's one-hot, so that Var(U x) does not grow with d. */
  readonly isOneHot: boolean;
  /** x_t, T×d. */
  readonly inputs: Float64Array;
  /** y_t, T. */
  readonly targets: Int32Array;
};

export function readInput(input: InputSetting, seed: number): ReadInput {
  return input.kind === 'text' ? readText(input.text) : drawSteps(input.kind, input.steps, seed);
}

function readText(text: string): ReadInput {
  const { entries, indices } = vocabularyOf(wordsOf(text));
  const steps = indices.length - 1;
  if (steps < 1) {
    throw new Error(`The text must have at least 2 words: one to read and one to predict.`);
  }
  const size = entries.length;
  const inputs = new Float64Array(steps * size);
  for (const [t, place] of indices.slice(0, steps).entries()) inputs[t * size + place] = 1;
  const targets = Int32Array.from(indices.slice(1));
  return { steps, size, labels: entries, isOneHot: true, inputs, targets };
}

function drawSteps(kind: 'random' | 'pulse' | 'zero', steps: number, seed: number): ReadInput {
  if (!Number.isInteger(steps) || steps < 1) {
    throw new Error(`input.steps must be a whole number of at least 1, and is ${steps}.`);
  }
  const size = DENSE_SIZE;
  const inputs = new Float64Array(steps * size);
  const inputStream = randomStream(seed, 'x');
  if (kind === 'random') inputs.forEach((_, i) => (inputs[i] = inputStream.normal()));
  if (kind === 'pulse') inputs[0] = 1;
  const targetStream = randomStream(seed, 'y');
  const targets = new Int32Array(steps).map(() => Math.floor(size * targetStream.uniform()));
  const labels = Array.from({ length: size }, (_, index) => index);
  return { steps, size, labels, isOneHot: false, inputs, targets };
}
