/** What a script computes again: a network in float64 on its sequence, and how its gradient is taken. */
import { inFloat64 } from '../../math/formats/storedNetwork.ts';
import type { ResolvedNetwork } from '../../math/initialisation/drawNetwork.ts';
import { vocabularyOf } from '../../math/input/vocabulary.ts';
import { wordsOf } from '../../math/input/words.ts';
import type { Loss } from '../../math/network.ts';
import { resolveSourceInSlices } from '../../math/resolveSource.ts';
import type { NetworkSource } from '../../math/setting.ts';
import type { Sliced } from '../../math/slices.ts';
import type { Clipping } from '../../math/training/clipGradients.ts';
import type { Truncation } from '../../math/truncation.ts';

export type ScriptChoices = {
  /** t of the loss that is followed back, 0 … T−1. */
  readonly followedStep: number;
  readonly truncation: Truncation;
  readonly clipping: Clipping;
  /** λ of L2 on W and of Pascanu’s Ω, 0 for none; Ω needs a vanilla RNN with tied steps. */
  readonly penalties: { readonly l2: number; readonly omega: number };
  /** Where the page showed it. */
  readonly link: string;
  /** What else a reader has to know, a sentence each. */
  readonly notes: readonly string[];
};

/** Where E_t comes from: without a loss there is no gradient to compute again. */
export type ScriptLoss = Exclude<Loss, { readonly kind: 'none' }>;

export type ScriptSubject = Omit<ResolvedNetwork, 'loss'> &
  ScriptChoices & {
    readonly loss: ScriptLoss;
    /** The words that the places of a one-hot x_t stand for; null where x_t is no text. */
    readonly vocabulary: readonly string[] | null;
  };

/** The numbers themselves, before any rounding to a smaller format. Throws where the network has no loss. */
export function* scriptSubject(
  source: NetworkSource,
  choices: ScriptChoices,
): Sliced<ScriptSubject> {
  const { loss, ...resolved } = inFloat64(yield* resolveSourceInSlices(source));
  if (loss.kind === 'none') throw new Error('A network without a loss has no gradient to script.');
  return {
    ...resolved,
    loss,
    vocabulary: vocabularyIn(source),
    ...choices,
  };
}

function vocabularyIn(source: NetworkSource): readonly string[] | null {
  if (source.kind === 'given') return null;
  const { input } = source.kind === 'drawn' ? source.setting : source.reading;
  return input.kind === 'text' ? vocabularyOf(wordsOf(input.text)).entries : null;
}
