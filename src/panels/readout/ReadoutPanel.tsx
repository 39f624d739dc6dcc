import { useMemo } from 'react';
import { currentFrame } from '../../store/selectors.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useWords } from '../shared/useSteps.ts';
import { saidNow } from './saidNow.ts';
import './readout.css';

/** What is filled in and not a name or number to look at. */
const PLAIN_PARTS: readonly string[] = ['factors', 'cause', 'unit', 'format'];

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
  const said = useMemo(
    () => (analysis === null ? null : saidNow(content, words, analysis, { frame, step, notation })),
    [analysis, frame, step, content, words, notation],
  );
  if (said === null) {
    return <p className="readout readout-waiting">{hasFailed ? '' : content.app.waiting}</p>;
  }
  const { verdict, verdictText, parts, text } = said;
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
      <Announcer text={text} resting={resting} />
    </section>
  );
}
