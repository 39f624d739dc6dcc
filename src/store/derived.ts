/** What follows from the parameters alone: how many steps there are, which are meant, and what the engine is asked for. */
import type { InputSetting, NetworkSource } from '../math/setting.ts';
import { noTruncation, type Truncation } from '../math/truncation.ts';
import { frameCount } from './frames.ts';
import { inForce } from './inForce.ts';
import type { Limits, Reading } from './kinds/kind.ts';
import { ownNetworkNamed, readsSentence } from './ownNetworks.ts';
import type { ParameterKey, Params } from './parameters.ts';
import { rows } from './rows.ts';
import { wordsIn } from './wordsIn.ts';

/** The words of the sentence, the last of which is only ever a target; null when no text is read. */
export const wordsShown = (params: Params): readonly string[] | null =>
  readsSentence(params) ? wordsIn(params.text) : null;

/** T. */
export const stepsOf = (params: Params): number =>
  readsSentence(params) ? wordsIn(params.text).length - 1 : params.T;

/** t, the step whose loss is followed. */
export const followedStepOf = (params: Params): number => inForce(params).t ?? stepsOf(params) - 1;

/** k, the selected step; the middle of the way from the followed loss back to step 0 unless the reader chose. */
export const selectedStepOf = (params: Params): number =>
  params.k ?? middleStep(followedStepOf(params));

export const middleStep = (followed: number): number => Math.floor(followed / 2);

export const limitsOf = (params: Params): Limits => ({
  steps: stepsOf(params),
  units: ownNetworkNamed(params.own)?.weights.hiddenSize ?? params.n,
  frames: frameCount(stepsOf(params), followedStepOf(params)),
});

/** What the engine is to build; equal for all parameters that make no difference to the network or its loss. */
export function toNetworkSource(params: Params): NetworkSource {
  const effective = inForce(params);
  const { cell, act, init, w, u, v, b, fb, tied, n, seed, loss, prec, scale } = effective;
  const reading = {
    seed,
    input: inputOf(effective),
    placement: loss,
    precision: { format: prec, lossScale: scale },
  };
  const own = ownNetworkNamed(params.own);
  if (own !== null) return { kind: 'weights', weights: own.weights, reading };
  return {
    kind: 'drawn',
    setting: {
      cell,
      activation: act,
      initialisation: init,
      recurrentScale: w,
      inputScale: u,
      outputScale: v,
      bias: b,
      forgetBias: fb,
      tied: tied === 'on',
      hiddenSize: n,
      ...reading,
    },
  };
}

function inputOf(params: Params): InputSetting {
  const { input, text, T } = params;
  if (readsSentence(params)) return { kind: 'text', text };
  return { kind: input === 'text' ? 'random' : input, steps: T };
}

/** Whether there is a loss, and so anything that a gradient is of. */
export const hasLoss = ({ own }: Params): boolean => ownNetworkNamed(own)?.weights.readout !== null;

/** How far back the engine lets gradients run. */
export function truncationOf(params: Params): Truncation {
  const { trunc, chunk } = inForce(params);
  if (trunc === 'off') return noTruncation;
  return chunk === 'chunked'
    ? { kind: 'chunked', length: trunc }
    : { kind: 'sliding', reach: trunc };
}

/** Reads what was typed into a field for one parameter, within the limits that the others set. */
export const validateValue = <Key extends ParameterKey>(
  key: Key,
  typedText: string,
  params: Params,
): Reading<Params[Key]> => rows[key].read(typedText, limitsOf(params));
