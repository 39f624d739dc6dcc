/**
 * The networks of the reader's own that were loaded in this session, by name. A parameter names one of them, so that undo,
 * pins and the address can; the weights are nowhere but here, and gone with the page.
 */
import { vocabularyOf } from '../math/input/vocabulary.ts';
import type { GivenWeights } from '../math/setting.ts';
import { wordsIn } from './wordsIn.ts';

export type OwnNetwork = {
  /** As the address says it; no two have the same. */
  readonly name: string;
  readonly weights: GivenWeights;
  /** The tensors of its file that have no place in it, by name. */
  readonly leftOut: readonly string[];
};

/** The name that stands for none. */
export const NO_NETWORK = '';

const loaded = new Map<string, OwnNetwork>();

export const ownNetworkNamed = (name: string): OwnNetwork | null => loaded.get(name) ?? null;

/** Its name must be no other's. */
export function addOwnNetwork(network: OwnNetwork): OwnNetwork {
  loaded.set(network.name, network);
  return network;
}

type Reading = {
  readonly own: string;
  readonly input: 'text' | 'random' | 'pulse' | 'zero';
  readonly text: string;
};

/**
 * Whether the sentence is what is read: a network of the reader's own can read one of no more different words than it has
 * inputs, and outputs if it has any. Where it cannot, it reads random vectors.
 */
export function readsSentence({ own, input, text }: Reading): boolean {
  if (input !== 'text') return false;
  const most = mostWords(own);
  return most === null || wordCount(text) <= most;
}

/** How many different words the network can tell apart; null for a drawn one, which is drawn to fit. */
export function mostWords(own: string): number | null {
  const network = ownNetworkNamed(own);
  if (network === null) return null;
  const { inputSize, readout } = network.weights;
  return Math.min(inputSize, readout?.outputSize ?? Infinity);
}

/** How many different words a text has. */
export const wordCount = (text: string): number => vocabularyOf(wordsIn(text)).entries.length;
