/** What a script computes again: a network in float64 on its sequence, and how its gradient is taken. */
import { inFloat64 } from '../../math/formats/storedNetwork.ts';
import type { ResolvedNetwork } from '../../math/initialisation/drawNetwork.ts';
import { vocabularyOf } from '../../math/input/vocabulary.ts';
import { wordsOf } from '../../math/input/words.ts';
import { resolveSource } from '../../math/resolveSource.ts';
import type { NetworkSource } from '../../math/setting.ts';
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

export type ScriptSubject = ResolvedNetwork &
  ScriptChoices & {
    /** The words that the places of a one-hot x_t stand for; null where x_t is no text. */
    readonly vocabulary: readonly string[] | null;
  };

/** The numbers themselves, before any rounding to a smaller format. */
export function scriptSubject(source: NetworkSource, choices: ScriptChoices): ScriptSubject {
  return {
    ...inFloat64(resolveSource(source)),
    vocabulary: vocabularyIn(source),
    ...choices,
  };
}

function vocabularyIn(source: NetworkSource): readonly string[] | null {
  if (source.kind === 'given' || source.setting.input.kind !== 'text') return null;
  return vocabularyOf(wordsOf(source.setting.input.text)).entries;
}
