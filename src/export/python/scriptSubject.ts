/** What a script computes again: a network in float64 on its sequence, and how its gradient is taken. */
import type { ResolvedNetwork } from '../../math/initialisation/drawNetwork.ts';
import type { Clipping } from '../../math/training/clipGradients.ts';
import type { Truncation } from '../../math/truncation.ts';

export type ScriptSubject = ResolvedNetwork & {
  /** t of the loss that is followed back, 0 … T−1. */
  readonly followedStep: number;
  readonly truncation: Truncation;
  readonly clipping: Clipping;
  /** The words that the places of a one-hot x_t stand for; null where x_t is no text. */
  readonly vocabulary: readonly string[] | null;
  /** Where the page showed it, without line breaks. */
  readonly link: string;
  /** What else a reader has to know, a sentence each. */
  readonly notes: readonly string[];
};
