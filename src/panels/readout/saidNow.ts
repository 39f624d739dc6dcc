/** The readout's sentence as it is said: its verdict, and its words with their numbers set apart. */
import type { Content } from '../../content/Content.ts';
import { messageParts, type MessagePart } from '../../encoding/message.ts';
import type { Frame } from '../../store/frames.ts';
import type { Result } from '../../store/labState.ts';
import { readoutSentence, verdictOf, type Sentence, type Verdict } from './readoutSentence.ts';
import { sentenceInWords } from './sentenceInWords.ts';

export type SaidNow = {
  readonly verdict: Verdict;
  /** Of the way back as far as it is drawn, or to the step in focus if that lies further back; null unless the sentence is about it, and before its first step. */
  readonly verdictText: string | null;
  readonly parts: readonly MessagePart[];
  /** All of it, as one plain text. */
  readonly text: string;
};

/** Sentences that say nothing of what becomes of the gradient on its way. */
const BESIDE_THE_WAY: readonly Sentence['kind'][] = ['after', 'cut', 'afterStep', 'productWaiting'];

/** @param words of the sentence that the network reads, null where its input is no text. */
export function saidNow(
  content: Content,
  words: readonly string[] | null,
  { analysis, products }: Pick<Result, 'analysis' | 'products'>,
  shown: { readonly frame: Frame; readonly step: number; readonly notation: 's' | 'h' },
): SaidNow {
  const sentence = readoutSentence(analysis, shown.frame, shown.step, products);
  const said = sentenceInWords(content, words, analysis, sentence, shown.notation);
  const { phase, step: drawnUntil } = shown.frame;
  const isAboutTheWay =
    phase === 'backward' &&
    drawnUntil < analysis.followed.step &&
    !BESIDE_THE_WAY.includes(sentence.kind);
  // Of what is drawn of it and what the numbers beside it speak of.
  const until = phase === 'backward' ? Math.min(drawnUntil, shown.step) : -1;
  const verdict = verdictOf(analysis, products, until);
  const toStep = verdictOf(analysis, products, shown.step);
  const verdictText = isAboutTheWay ? verdictInWords(content, verdict, toStep) : null;
  const parts = messageParts(said.message, said.values, content.language, said.pluralBy);
  const sentenceText = parts.map((part) => part.text).join('');
  return {
    verdict,
    verdictText,
    parts,
    text: verdictText === null ? sentenceText : `${verdictText} ${sentenceText}`,
  };
}

/** From all but nothing to beyond measure. */
const BY_SIZE = ['vanishes', 'shrinks', 'holds', 'grows', 'explodes'] as const;

type Size = (typeof BY_SIZE)[number];

/** The verdict on the way back; on its end, where the number beside it, of the way to the step in focus, would speak against it. */
function verdictInWords({ readout }: Content, verdict: Verdict, toStep: Verdict): string {
  const whole = BY_SIZE.find((each) => each === verdict);
  const part = BY_SIZE.find((each) => each === toStep);
  const isContrary = whole !== undefined && part !== undefined && isAgainst(whole, part);
  return isContrary ? readout.inTheEnd[whole] : readout.verdict[verdict];
}

/** A gradient that is steady so far may yet shrink or grow a little; any other two must lie on the same side. */
function isAgainst(whole: Size, part: Size): boolean {
  const fromSteady = (size: Size) => BY_SIZE.indexOf(size) - BY_SIZE.indexOf('holds');
  const end = fromSteady(whole);
  const soFar = fromSteady(part);
  return soFar === 0 ? Math.abs(end) > 1 : Math.sign(end) !== Math.sign(soFar);
}
