import { useMemo } from 'react';
import { formatFixed, formatMagnitude, formatNumber } from '../../encoding/numberFormat.ts';
import { messageParts, type Message, type MessageValues } from '../../encoding/message.ts';
import type { Content } from '../../content/Content.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { currentFrame } from '../../store/selectors.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { useContent, useLab } from '../shared/LabContext.ts';
import { useCurrentStep, useResult, useWords } from '../shared/useSteps.ts';
import { readoutSentence, verdictOf, type Sentence } from './readoutSentence.ts';
import './readout.css';

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
  const notation = useLab((state) => state.params.notation);
  const said = useMemo(() => {
    if (result === null) return null;
    const sentence = readoutSentence(result.analysis, frame, step);
    return sentenceInWords(content, words, result.analysis, sentence, notation);
  }, [result, frame, step, content, words, notation]);
  if (result === null || said === null) {
    return <p className="readout readout-waiting">{content.app.waiting}</p>;
  }
  const verdict = verdictOf(result.analysis);
  const verdictText = frame.phase === 'backward' ? content.readout.verdict[verdict] : null;
  const parts = messageParts(said.message, said.values, content.language, said.pluralBy);
  const text = parts.map((part) => part.text).join('');
  return (
    <section className="readout" aria-label={content.readout.title}>
      <p className="readout-sentence">
        {verdictText !== null && (
          <strong className={`readout-verdict readout-${verdict}`}>{verdictText} </strong>
        )}
        {parts.map((part, index) =>
          part.kind === 'text' || part.name === 'factors' || part.name === 'cause' ? (
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

type Said = {
  readonly message: Message;
  readonly values: MessageValues;
  readonly pluralBy?: number;
};

function sentenceInWords(
  { readout, language }: Content,
  words: readonly string[] | null,
  analysis: GradientAnalysis,
  sentence: Sentence,
  state: 's' | 'h',
): Said {
  const fill = (message: string, values: MessageValues) =>
    messageParts(message, values, language)
      .map((part) => part.text)
      .join('');
  const place = (step: number) => {
    if (step < 0) return readout.place.initial;
    const word = words?.[step];
    return word === undefined
      ? fill(readout.place.step, { step })
      : fill(readout.place.word, { word });
  };
  const t = analysis.followed.step;
  const target = words?.[t + 1];
  const named = (forms: Content['readout']['loss']) =>
    target === undefined ? fill(forms.step, { step: t }) : fill(forms.word, { word: target });
  const Loss = named(readout.Loss);
  const loss = named(readout.loss);
  switch (sentence.kind) {
    case 'broken':
      return { message: readout.broken, values: { place: place(sentence.step) } };
    case 'none':
      return { message: readout.none, values: { loss } };
    case 'forward':
      return {
        message: readout.forward,
        values: {
          place: place(sentence.step),
          saturated: sentence.saturated,
          units: sentence.units,
          state,
        },
        pluralBy: sentence.saturated,
      };
    case 'prediction':
      return {
        message: target === undefined ? readout.predictionStep : readout.prediction,
        values: {
          word: target ?? '',
          probability: formatNumber(sentence.probability),
          loss: formatNumber(sentence.loss),
        },
      };
    case 'start':
      return {
        message: readout.start,
        values: {
          loss: Loss,
          place: place(sentence.step),
          size: formatMagnitude(sentence.log10Size),
        },
      };
    case 'after':
      return { message: readout.after, values: { Place: capital(place(sentence.step)), loss } };
    case 'zero':
      return {
        message: readout.zero,
        values: {
          loss: Loss,
          place: place(sentence.step),
          steps: sentence.stepsBack,
          cause:
            sentence.stop === null
              ? readout.zeroByWeights
              : fill(readout.zeroBySaturation, { stop: place(sentence.stop) }),
        },
        pluralBy: sentence.stepsBack,
      };
    case 'shrinks':
    case 'grows': {
      const factors = fill(sentence.stepsBack === 1 ? readout.factorsOnce : readout.factors, {
        ratio: formatFixed(sentence.ratio, 2),
        saturation: formatFixed(sentence.saturation, 2),
        weights: formatFixed(sentence.weights, 2),
      });
      return {
        message: readout[sentence.kind],
        values: {
          loss: Loss,
          place: place(sentence.step),
          steps: sentence.stepsBack,
          size: formatMagnitude(sentence.log10Relative),
          factors,
        },
        pluralBy: sentence.stepsBack,
      };
    }
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
