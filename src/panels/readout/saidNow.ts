/** The readout's sentence as it is said: its verdict, and its words with their numbers set apart. */
import type { Content } from '../../content/Content.ts';
import { messageParts, type MessagePart } from '../../encoding/message.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { Frame } from '../../store/frames.ts';
import { readoutSentence, verdictOf, type Verdict } from './readoutSentence.ts';
import { sentenceInWords } from './sentenceInWords.ts';

export type SaidNow = {
  readonly verdict: Verdict;
  /** null unless the sentence is about the way back of the gradient. */
  readonly verdictText: string | null;
  readonly parts: readonly MessagePart[];
  /** All of it, as one plain text. */
  readonly text: string;
};

/** @param words of the sentence that the network reads, null where its input is no text. */
export function saidNow(
  content: Content,
  words: readonly string[] | null,
  analysis: GradientAnalysis,
  shown: { readonly frame: Frame; readonly step: number; readonly notation: 's' | 'h' },
): SaidNow {
  const sentence = readoutSentence(analysis, shown.frame, shown.step);
  const said = sentenceInWords(content, words, analysis, sentence, shown.notation);
  const isAboutTheWay =
    shown.frame.phase === 'backward' && sentence.kind !== 'after' && sentence.kind !== 'cut';
  const verdict = verdictOf(analysis);
  const verdictText = isAboutTheWay ? content.readout.verdict[verdict] : null;
  const parts = messageParts(said.message, said.values, content.language, said.pluralBy);
  const sentenceText = parts.map((part) => part.text).join('');
  return {
    verdict,
    verdictText,
    parts,
    text: verdictText === null ? sentenceText : `${verdictText} ${sentenceText}`,
  };
}
