import { useMemo } from 'react';
import { messageParts } from '../../encoding/message.ts';
import { currentFrame } from '../../store/selectors.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useWords } from '../shared/useSteps.ts';
import { readoutSentence, verdictOf, type Sentence } from './readoutSentence.ts';
import { sentenceInWords } from './sentenceInWords.ts';
import './readout.css';

/** What is filled in and not a name or number to look at. */
const PLAIN_PARTS: readonly string[] = ['factors', 'cause', 'unit', 'format'];

/** Sentences that say nothing of what becomes of the gradient on its way. */
const BESIDE_THE_WAY: readonly Sentence['kind'][] = ['after', 'cut', 'afterStep', 'productWaiting'];

/** One plain sentence that says what is happening now, with the numbers; the same text a screen reader hears. */
export function ReadoutPanel() {
  const content = useContent();
  const result = useResult();
  const words = useWords();
  const step = useCurrentStep();
  const frame = useLab(currentFrame);
  const resting = useLab(
    (state) =>
      state.run.status !== 'running' && !state.playback.playing && state.hover.step === null,
  );
  const hasFailed = useLab((state) => state.run.status === 'failed');
  const notation = useLab((state) => state.params.notation);
  const analysis = result?.analysis ?? null;
  const products = result?.products ?? null;
  const verdict = useMemo(
    () => (analysis === null ? null : verdictOf(analysis, products)),
    [analysis, products],
  );
  const said = useMemo(() => {
    if (analysis === null) return null;
    const sentence = readoutSentence(analysis, frame, step, products);
    const isAboutTheWay = frame.phase === 'backward' && !BESIDE_THE_WAY.includes(sentence.kind);
    return { ...sentenceInWords(content, words, analysis, sentence, notation), isAboutTheWay };
  }, [analysis, products, frame, step, content, words, notation]);
  if (verdict === null || said === null) {
    return <p className="readout readout-waiting">{hasFailed ? '' : content.app.waiting}</p>;
  }
  const verdictText = said.isAboutTheWay ? content.readout.verdict[verdict] : null;
  const parts = messageParts(said.message, said.values, content.language, said.pluralBy);
  const text = parts.map((part) => part.text).join('');
  return (
    <section className="readout" aria-label={content.readout.title}>
      <p className="readout-sentence">
        {verdictText !== null && (
          <strong className={`readout-verdict readout-${verdict}`}>{verdictText} </strong>
        )}
        {parts.map((part, index) =>
          part.kind === 'text' || PLAIN_PARTS.includes(part.name) ? (
            part.text
          ) : (
            <b
              key={index}
              data-value={part.name}
              className={part.name === 'size' ? `readout-${verdict}` : undefined}
            >
              {part.text}
            </b>
          ),
        )}
      </p>
      <Announcer text={verdictText === null ? text : `${verdictText} ${text}`} resting={resting} />
    </section>
  );
}
