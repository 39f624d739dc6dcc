/** Puts words to the readout's sentence, in the reader's language. */
import type { Content } from '../../content/Content.ts';
import {
  formatInteger,
  formatMagnitude,
  formatNumber,
  subscript,
} from '../../encoding/numberFormat.ts';
import { fillMessage, type Message, type MessageValues } from '../../encoding/message.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import type { Network } from '../../math/network.ts';
import type { Sentence } from './readoutSentence.ts';

export type Said = {
  readonly message: Message;
  readonly values: MessageValues;
  readonly pluralBy?: number;
};

export function sentenceInWords(
  { controls, readout, language }: Content,
  words: readonly string[] | null,
  analysis: GradientAnalysis,
  sentence: Sentence,
  state: 's' | 'h',
): Said {
  const fill = (message: string, values: MessageValues) => fillMessage(message, values, language);
  const { cell, tied } = analysis.network;
  const { isPlain, stateBlocks } = cells[cell];
  const place = (step: number) => {
    if (step < 0) return readout.place.initial;
    if (!tied) return fill(readout.place.layer, { step });
    const word = words?.[step];
    return word === undefined
      ? fill(readout.place.step, { step })
      : fill(readout.place.word, { word });
  };
  /** Where the gradient arrives: of an LSTM, at s and c together. */
  const arrival = (step: number) => {
    if (stateBlocks === 1) return place(step);
    return step < 0
      ? fill(readout.place.jointInitial, { state })
      : fill(readout.place.joint, { state, place: place(step) });
  };
  const unit = (count: number) =>
    fillMessage(tied ? readout.unit.step : readout.unit.layer, {}, language, count);
  const t = analysis.followed.step;
  const target = words?.[t + 1];
  const named = (forms: Content['readout']['loss']) =>
    target === undefined
      ? fill(tied ? forms.step : forms.layer, { step: t })
      : fill(forms.word, { word: target });
  const format = controls.formats[analysis.network.precision.format].title;
  const Gradient = named(readout.Gradient);
  const loss = named(readout.loss);
  switch (sentence.kind) {
    case 'broken':
      return { message: readout.broken, values: { place: place(sentence.step) } };
    case 'overflow':
      return {
        message: readout.overflow,
        values: {
          format,
          place: place(sentence.step),
          loss,
          value: formatNumber(sentence.exactLoss),
        },
      };
    case 'lost':
      return {
        message: readout.lost,
        values: { format, loss, size: formatMagnitude(sentence.exactLog10Size) },
      };
    case 'signalOverflow':
      return {
        message: sentence.lossScale > 1 ? readout.scaledOverflow : readout.signalOverflow,
        values: {
          format,
          Gradient,
          place: arrival(sentence.step),
          scale: formatInteger(sentence.lossScale),
        },
      };
    case 'underflow':
      return {
        message: sentence.stop === sentence.step ? readout.underflow : readout.underflowBefore,
        values: {
          format,
          gradient: named(readout.gradient),
          place: arrival(sentence.step),
          stop: place(sentence.stop),
          size: formatMagnitude(sentence.exactLog10Relative),
        },
      };
    case 'none':
      return { message: readout.none, values: { loss } };
    case 'forward': {
      const { saturated, units } = sentence;
      const said = { saturated, units };
      if (tied) {
        return {
          message: isPlain ? readout.forward : readout.forwardGates,
          values: { place: place(sentence.step), ...said },
          pluralBy: saturated,
        };
      }
      const first = words?.[0];
      const input =
        first === undefined ? readout.firstInput : fill(readout.place.word, { word: first });
      return sentence.step === 0
        ? { message: readout.forwardFirst, values: { input, ...said }, pluralBy: saturated }
        : {
            message: readout.forwardLayer,
            values: { Place: capital(place(sentence.step)), ...said },
            pluralBy: saturated,
          };
    }
    case 'prediction':
      return {
        message: target === undefined ? readout.predictionStep : readout.prediction,
        values: {
          word: target ?? '',
          probability: formatMagnitude(sentence.log10Probability, 3),
          loss: formatNumber(sentence.loss),
        },
      };
    case 'turn':
    case 'afterStep':
    case 'productWaiting': {
      const at = { place: place(sentence.step), end: place(t) };
      return { message: readout[sentence.kind], values: { ...at, Place: capital(at.place) } };
    }
    case 'product':
      return {
        message: sentence.stepsBack === 1 ? readout.productOnce : readout.product,
        values: {
          norm: fill(readout.productNorm, {
            whole: stateBlocks === 1 ? state : `(${state}, c)`,
            t: subscript(t),
            k: subscript(sentence.step),
          }),
          size: formatMagnitude(sentence.log10Norm),
          place: place(sentence.step),
          end: place(t),
          steps: sentence.stepsBack,
          ratio: formatNumber(sentence.ratio, 2),
        },
      };
    case 'start':
      return {
        message: readout.start,
        values: {
          Gradient,
          place: arrival(sentence.step),
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
          place: arrival(sentence.step),
          steps: sentence.stepsBack,
          unit: unit(sentence.stepsBack),
          cause:
            sentence.stop === null
              ? isPlain
                ? readout.zeroByWeights
                : readout.zeroByGates
              : fill(readout.zeroBySaturation, { stop: place(sentence.stop) }),
        },
      };
    case 'shrinks':
    case 'grows': {
      const isOnce = sentence.stepsBack === 1;
      const factors = fill(factorsMessage(readout, analysis.network, isOnce), {
        ratio: formatNumber(sentence.ratio, 2),
        saturation: formatNumber(sentence.saturation, 2),
        weights: formatNumber(sentence.weights, 2),
      });
      return {
        message: readout[sentence.kind],
        values: {
          Gradient,
          place: arrival(sentence.step),
          steps: sentence.stepsBack,
          unit: unit(sentence.stepsBack),
          size: formatMagnitude(sentence.log10Relative),
          factors,
        },
      };
    }
  }
}

function factorsMessage(
  readout: Content['readout'],
  { cell, tied }: Pick<Network, 'cell' | 'tied'>,
  isOnce: boolean,
): string {
  if (!cells[cell].isPlain) return isOnce ? readout.ratioOnce : readout.ratio;
  if (!tied) return isOnce ? readout.layerFactorsOnce : readout.layerFactors;
  return isOnce ? readout.factorsOnce : readout.factors;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
