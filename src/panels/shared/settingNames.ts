/** Settings in few words: what sets each apart from the others, or one from what is on the screen. */
import type { Content } from '../../content/Content.ts';
import { fillMessage } from '../../encoding/message.ts';
import type { ParameterKey, Params } from '../../store/parameters.ts';
import { sameValue, written } from '../../store/params.ts';
import { inForce } from '../../store/inForce.ts';
import { NO_NETWORK, readsSentence } from '../../store/ownNetworks.ts';
import { pinnableKeys } from '../../store/pinned.ts';

/**
 * A name for each of several settings: its cell, with the activation of a vanilla RNN, then whatever differs between
 * them, but for what more than half have in common.
 */
export function settingNames(content: Content, settings: readonly Params[]): readonly string[] {
  const all = settings.map(inForce);
  const isCommon = (params: Params, key: ParameterKey) =>
    all.filter((other) => sameValue(other, params, key)).length > all.length / 2;
  return all.map((params) =>
    joined(content, [
      kindOf(content, params),
      ...partsOf(content, params, (key) => !isCommon(params, key)),
    ]),
  );
}

/** In what a setting differs from another: "w 1.2", "LSTM, n 24"; that it is the same if it does not. */
export function differenceName(content: Content, setting: Params, base: Params): string {
  const [own, other] = [inForce(setting), inForce(base)];
  const isApart = (key: ParameterKey) => !sameValue(own, other, key);
  const parts = partsOf(content, own, isApart);
  const isOfAnotherKind = isApart('cell') || isApart('act');
  return joined(content, isOfAnotherKind ? [kindOf(content, own), ...parts] : parts);
}

/** Another sentence in place of another input is one difference, not two. */
function partsOf(
  content: Content,
  params: Params,
  isApart: (key: ParameterKey) => boolean,
): readonly string[] {
  const parts = otherKeys
    .filter((key) => applies(key, params) && isApart(key))
    .map((key) => partOf(content, key, params));
  return [...new Set(parts)];
}

const joined = ({ compare }: Content, parts: readonly string[]): string =>
  parts.length === 0 ? compare.parts.same : parts.join(', ');

const otherKeys = pinnableKeys.filter((key) => key !== 'cell' && key !== 'act');

/** t says by itself that every step has a loss. */
function applies(key: ParameterKey, params: Params): boolean {
  const { own, t } = params;
  switch (key) {
    case 'own':
      return own !== NO_NETWORK;
    case 'T':
      return !readsSentence(params);
    case 'text':
      return readsSentence(params);
    case 'loss':
      return t === null;
    default:
      return true;
  }
}

function kindOf({ compare, controls, language }: Content, { cell, act }: Params): string {
  return fillMessage(compare.cells[cell], { act: controls.activations[act].label }, language);
}

const LONGEST_START = 14;

function partOf({ compare, language }: Content, key: ParameterKey, params: Params): string {
  const { parts } = compare;
  const say = (message: string, values: Readonly<Record<string, string>>) =>
    fillMessage(message, values, language);
  const value = written(params, key).replace('-', '−');
  switch (key) {
    case 'own':
      return params.own;
    case 'init':
      return parts.init[params.init];
    case 'tied':
      return parts.tied[params.tied];
    case 'input':
      return readsSentence(params)
        ? say(parts.text, { start: startOf(params.text) })
        : parts.inputs[params.input === 'text' ? 'random' : params.input];
    case 'loss':
      return parts.loss[params.loss];
    case 'fb':
      return say(parts.forgetBias, { value });
    case 'text':
      return say(parts.text, { start: startOf(params.text) });
    case 't':
      return params.t === null ? parts.followedLast : say(parts.value, { key, value });
    default:
      return say(parts.value, { key, value });
  }
}

/** Whole words where the first ones are short enough. */
function startOf(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '));
  if (characters.length <= LONGEST_START) return characters.join('');
  const cut = characters.slice(0, LONGEST_START).join('');
  return `${cut.replace(/\s\S*$/, '')} …`;
}
