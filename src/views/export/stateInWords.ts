/** What happens on the screen, as the sentence above the pictures says it. */
import type { Content } from '../../content/Content.ts';
import { fillMessage } from '../../encoding/message.ts';
import { readoutSentence, verdictOf } from '../../panels/readout/readoutSentence.ts';
import { sentenceInWords } from '../../panels/readout/sentenceInWords.ts';
import { wordsShown } from '../../store/derived.ts';
import type { LabState } from '../../store/labState.ts';
import { currentFrame, currentStep } from '../../store/selectors.ts';

/** Empty before there is a network. */
export function stateInWords(state: LabState, content: Content): string {
  const { result } = state.run;
  if (result === null) return '';
  const { analysis, params } = result;
  const frame = currentFrame(state);
  const sentence = readoutSentence(analysis, frame, currentStep(state));
  const said = sentenceInWords(
    content,
    wordsShown(params),
    analysis,
    sentence,
    state.params.notation,
  );
  const text = fillMessage(said.message, said.values, content.language, said.pluralBy);
  const isAboutTheWay =
    frame.phase === 'backward' && sentence.kind !== 'after' && sentence.kind !== 'cut';
  return isAboutTheWay ? `${content.readout.verdict[verdictOf(analysis)]} ${text}` : text;
}
