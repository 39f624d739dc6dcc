/** How the words of a sentence fit over the columns: upright, at an angle, or only every so many-th. */
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';

export type WordFit = { readonly tilted: boolean; readonly stride: number };

const CHARACTER_PX = 6.9;
const WIDE_CHARACTER_PX = 14;
const APART_PX = 4;
const TILTED_PX = 17;
const NUMBER_PX = 28;

export function wordFit(axis: TimeAxis, words: readonly string[] | null): WordFit {
  if (words === null) return { tilted: false, stride: labelStride(axis, NUMBER_PX) };
  const longestPx = Math.max(...words.map(widthOf)) + APART_PX;
  if (longestPx <= axis.spacingPx) return { tilted: false, stride: 1 };
  return { tilted: true, stride: labelStride(axis, TILTED_PX) };
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

/** About how wide a word is at the network's letter size. */
function widthOf(word: string): number {
  return Array.from(word).reduce(
    (width, character) => width + (WIDE.test(character) ? WIDE_CHARACTER_PX : CHARACTER_PX),
    0,
  );
}
