/** What the script is about: the network on the screen, with all that was set beside it. */
import type { CodeWords } from '../../../content/codeWords.ts';
import type { Content } from '../../../content/Content.ts';
import { fillMessage } from '../../../encoding/message.ts';
import { scriptSubject } from '../../../export/python/scriptSubject.ts';
import { followedStepOf, toNetworkSource, truncationOf } from '../../../store/derived.ts';
import { inForce } from '../../../store/inForce.ts';
import type { Params } from '../../../store/parameters.ts';

/** @param link the address of the page. */
export function scriptSubjectOf(
  shown: Params,
  link: string,
  content: Content,
  words: CodeWords,
): ReturnType<typeof scriptSubject> {
  const params = inForce(shown);
  return scriptSubject(toNetworkSource(params), {
    followedStep: followedStepOf(params),
    truncation: truncationOf(params),
    clipping: params.clip,
    penalties: { l2: params.l2, omega: params.omega },
    link,
    notes: notesOn(params, content, words),
  });
}

/** Where the page does what the script does not. */
function notesOn(
  { prec }: Params,
  { controls, language }: Content,
  { notes }: CodeWords,
): readonly string[] {
  if (prec === 'f64') return [];
  return [fillMessage(notes.format, { format: controls.formats[prec].title }, language)];
}
