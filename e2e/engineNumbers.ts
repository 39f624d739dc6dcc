/** What the engine itself makes of an address, and how the page has to say it. */
import { en } from '../src/content/en/en.ts';
import { fillMessage, type Message, type MessageValues } from '../src/encoding/message.ts';
import { formatMagnitude, formatNumber } from '../src/encoding/numberFormat.ts';
import type { GradientAnalysis, JacobianProducts } from '../src/math/analysis.ts';
import { createAnalyser } from '../src/math/analyse.ts';
import type { NetworkSource } from '../src/math/setting.ts';
import { stepTerms } from '../src/math/stepTerms.ts';
import { verdictOf } from '../src/panels/readout/readoutSentence.ts';
import { decodeAddress } from '../src/store/address.ts';
import { selectedStepOf, toNetworkSource, truncationOf, wordsShown } from '../src/store/derived.ts';
import type { Params } from '../src/store/parameters.ts';

export type EngineNumbers = {
  readonly params: Params;
  readonly analysis: GradientAnalysis;
  readonly products: JacobianProducts;
  readonly words: readonly string[] | null;
  /** The step that the page shows at rest. */
  readonly step: number;
};

/** @param change what becomes of the network before it is analysed. */
export function numbersAt(
  hash: string,
  change: (source: NetworkSource) => NetworkSource = (source) => source,
): EngineNumbers {
  const { params } = decodeAddress(hash);
  let analysis: GradientAnalysis | null = null;
  let products: JacobianProducts | null = null;
  for (const part of createAnalyser().analyse(
    change(toNetworkSource(params)),
    params.t,
    truncationOf(params),
  )) {
    if (part?.kind === 'gradients') analysis = part.analysis;
    if (part?.kind === 'products') products = part.products;
  }
  if (analysis === null || products === null) throw new Error('The engine left a part out.');
  return { params, analysis, products, words: wordsShown(params), step: selectedStepOf(params) };
}

/** The sentence at a step k < t on the way back, where the gradient is neither 0 nor beyond all bounds. */
export function sentenceAt(
  { analysis, words, step: shown }: EngineNumbers,
  step = shown,
  drawnUntil = -1,
): string {
  const { readout, language } = en;
  const say = (message: Message, values: MessageValues, pluralBy?: number) =>
    fillMessage(message, values, language, pluralBy);
  const { followed } = analysis;
  const t = followed.step;
  const stepsBack = t - step;
  const relative = followed.log10Relative[step + 1] ?? NaN;
  const { cell, tied } = analysis.network;
  const saturation = geometricMean(followed.saturationFactors.slice(step + 1, t + 1));
  const weights = geometricMean(followed.weightFactors.slice(step + 1, t + 1));
  const ratio = geometricMean(followed.stepRatios.slice(step + 1, t + 1));
  const whole = stepsBack === 1 ? readout.ratioOnce : readout.ratio;
  const ofSteps = stepsBack === 1 ? readout.factorsOnce : readout.factors;
  const ofLayers = stepsBack === 1 ? readout.layerFactorsOnce : readout.layerFactors;
  const factors = say(cell === 'rnn' ? (tied ? ofSteps : ofLayers) : whole, {
    ratio: formatNumber(ratio, 2),
    saturation: formatNumber(saturation, 2),
    weights: formatNumber(weights, 2),
  });
  const place = tied ? placeName(step, words) : say(readout.place.layer, { step });
  const sentence = say(relative > 0 ? readout.grows : readout.shrinks, {
    Gradient:
      words === null
        ? say(readout.Gradient.step, { step: t })
        : say(readout.Gradient.word, { word: words[t + 1] ?? '' }),
    place: cell === 'lstm' ? say(readout.place.joint, { state: 's', place }) : place,
    steps: stepsBack,
    unit: say(tied ? readout.unit.step : readout.unit.layer, {}, stepsBack),
    size: formatMagnitude(relative),
    factors,
  });
  return `${readout.verdict[verdictOf(analysis, null, drawnUntil)]} ${sentence}`;
}

function placeName(step: number, words: readonly string[] | null): string {
  if (step < 0) return en.readout.place.initial;
  return words === null ? `step ${step}` : `“${words[step] ?? ''}”`;
}

/** What stands under every term of the equations at a step 0 … t. */
export function termsAt(
  { analysis, products }: EngineNumbers,
  step: number,
): Readonly<Record<string, string>> {
  const { followed, forward, network, targets } = analysis;
  const t = followed.step;
  const forwardTerms = stepTerms(analysis, step);
  const saturation = followed.saturationFactors[step] ?? NaN;
  const weights = followed.weightFactors[step] ?? NaN;
  const probability = forward.outputs[t * network.outputSize + (targets[t] ?? NaN)] ?? NaN;
  const size = (value: number) => formatMagnitude(Math.log10(value));
  return {
    signal: formatMagnitude(followed.log10Signal[step + 1] ?? NaN),
    lossSignal: formatMagnitude(followed.log10Signal[t + 1] ?? NaN),
    product: formatMagnitude(products.log10Spectral[step + 1] ?? NaN),
    stepJacobian: `× ${size(saturation * weights)}`,
    derivative: `× ${size(saturation)}`,
    weights: `× ${size(weights)}`,
    preActivation: size(forwardTerms.preActivation),
    inputTerm: size(forwardTerms.inputTerm),
    recurrentTerm: size(forwardTerms.recurrentTerm),
    bias: size(forwardTerms.bias),
    state: size(forwardTerms.state),
    loss: size(forward.stepLosses[t] ?? NaN),
    probability: size(probability),
  };
}

const geometricMean = (factors: Float64Array) =>
  Math.exp(factors.reduce((sum, factor) => sum + Math.log(factor), 0) / factors.length);
