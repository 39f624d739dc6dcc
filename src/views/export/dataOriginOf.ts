/** What the header of a file says of the state that it is made from, or of the log that it repeats. */
import type { Content } from '../../content/Content.ts';
import type { ExportWords } from '../../content/exportWords.ts';
import { fillMessage } from '../../encoding/message.ts';
import type { LogOrigin, NetworkOrigin } from '../../export/data/dataOrigin.ts';
import { shownSentence } from '../../panels/readout/shownSentence.ts';
import { encodeAddress } from '../../store/address.ts';
import type { GradientLog } from '../../store/gradientLog.ts';
import { inForce } from '../../store/inForce.ts';
import type { LabState } from '../../store/labState.ts';
import { written } from '../../store/params.ts';
import { parameterKeys } from '../../store/rows.ts';
import { currentStep, shownParams, shownShape, showsLoss } from '../../store/selectors.ts';

export type Occasion = {
  readonly figure: string;
  /** What stands before the address of its state. */
  readonly page: string;
  readonly version: string;
  readonly date: Date;
};

export function dataOriginOf(
  state: LabState,
  { figure, page, version, date }: Occasion,
  content: Content,
  words: ExportWords,
): NetworkOrigin {
  const params = { ...shownParams(state), k: currentStep(state) };
  const effective = inForce(params);
  return {
    of: 'network',
    product: content.app.title,
    version,
    figure,
    date: date.toISOString(),
    link: page + encodeAddress(state.view, params),
    setting: Object.fromEntries(parameterKeys.map((key) => [key, written(effective, key)])),
    seed: params.seed,
    shown: fillMessage(
      showsLoss(state) ? words.header.shownSteps : words.header.shownProducts,
      { t: shownShape(state).followed, k: params.k },
      content.language,
    ),
    says: shownSentence(state, content) ?? '',
  };
}

export const logOriginOf = (
  { name }: GradientLog,
  { figure, version, date }: Occasion,
  content: Content,
): LogOrigin => ({
  of: 'log',
  product: content.app.title,
  version,
  figure,
  date: date.toISOString(),
  file: name,
});
