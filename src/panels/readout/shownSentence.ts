/** The sentence on the screen as plain text, for whoever stands outside of the page: a link's title, a host page. */
import type { Content } from '../../content/Content.ts';
import { wordsShown } from '../../store/derived.ts';
import type { LabData } from '../../store/labState.ts';
import { currentFrame, currentStep } from '../../store/selectors.ts';
import { saidNow } from './saidNow.ts';

type Shown = Pick<LabData, 'params' | 'run' | 'playback' | 'hover'>;

/** What the readout says of this state; null while there are no numbers. */
export function shownSentence(state: Shown, content: Content): string | null {
  const { result } = state.run;
  if (result === null) return null;
  const { notation } = state.params;
  return saidNow(content, wordsShown(result.params), result.analysis, {
    frame: currentFrame(state),
    step: currentStep(state),
    notation,
  }).text;
}
