/** Puts words to the readout's sentence, in the reader's language. */
import type { Content } from '../../content/Content.ts';
import { formatMagnitude, formatNumber } from '../../encoding/numberFormat.ts';
import { fillMessage, type Message, type MessageValues } from '../../encoding/message.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import type { Sentence } from './readoutSentence.ts';

export type Said = {
  readonly message: Message;
  readonly values: MessageValues;
  readonly pluralBy?: number;
};

export function sentenceInWords(
  { readout, language }: Content,
  words: readonly string[] | null,
  analysis: GradientAnalysis,
  sentence: Sentence,
  state: 's' | 'h',
): Said {
  const fill = (message: string, values: MessageValues) => fillMessage(message, values, language);
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
  const Gradient = named(readout.Gradient);
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
          Gradient,
          place: place(sentence.step),
          size: formatMagnitude(sentence.log10Size),
        },
      };
    case 'after':
      return { message: readout.after, values: { Place: capital(place(sentence.step)), loss } };
    case 'cut':
      return {
        message: readout.cut,
        values: {
          place: place(sentence.step),
          loss,
          steps: sentence.reach,
          size: formatMagnitude(sentence.log10Relative),
        },
        pluralBy: sentence.reach,
      };
    case 'zero':
      return {
        message: readout.zero,
        values: {
          Gradient,
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
        ratio: formatNumber(sentence.ratio, 2),
        saturation: formatNumber(sentence.saturation, 2),
        weights: formatNumber(sentence.weights, 2),
      });
      return {
        message: readout[sentence.kind],
        values: {
          Gradient,
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
