/** What follows from the parameters alone: how many steps there are, which are meant, and what the engine is asked for. */
import type { NetworkSource } from '../math/setting.ts';
import { noTruncation, type Truncation } from '../math/truncation.ts';
import { frameCount } from './frames.ts';
import { inForce } from './inForce.ts';
import type { Limits, Reading } from './kinds/kind.ts';
import type { ParameterKey, Params } from './parameters.ts';
import { rows } from './rows.ts';
import { wordsIn } from './wordsIn.ts';

/** The words of the sentence, the last of which is only ever a target; null when the input is not a text. */
export const wordsShown = (params: Params): readonly string[] | null =>
  params.input === 'text' ? wordsIn(params.text) : null;

/** T. */
export const stepsOf = (params: Params): number =>
  params.input === 'text' ? wordsIn(params.text).length - 1 : params.T;

/** t, the step whose loss is followed. */
export const followedStepOf = (params: Params): number => inForce(params).t ?? stepsOf(params) - 1;

/** k, the selected step; the middle of the way from the followed loss back to step 0 unless the reader chose. */
export const selectedStepOf = (params: Params): number =>
  params.k ?? middleStep(followedStepOf(params));

export const middleStep = (followed: number): number => Math.floor(followed / 2);

export const limitsOf = (params: Params): Limits => ({
  steps: stepsOf(params),
  units: params.n,
  frames: frameCount(stepsOf(params), followedStepOf(params)),
});

/** What the engine is to build; equal for all parameters that make no difference to the network or its loss. */
export function toNetworkSource(params: Params): NetworkSource {
  const { cell, act, init, w, u, v, b, fb, tied, n, seed, input, text, T, loss, prec, scale } =
    inForce(params);
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
      seed,
      input: input === 'text' ? { kind: 'text', text } : { kind: input, steps: T },
      placement: loss,
      precision: { format: prec, lossScale: scale },
    },
  };
}

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
