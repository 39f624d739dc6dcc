/** How the words of a sentence fit over the columns: upright, at an angle, or only every so many-th. */
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';

export type WordFit = { readonly tilted: boolean; readonly stride: number };

const CHARACTER_PX = 7.4;
const TILTED_PX = 17;
const NUMBER_PX = 28;

export function wordFit(axis: TimeAxis, words: readonly string[] | null): WordFit {
  if (words === null) return { tilted: false, stride: labelStride(axis, NUMBER_PX) };
  const longestPx = Math.max(...words.map((word) => word.length)) * CHARACTER_PX + 6;
  if (longestPx <= axis.spacingPx) return { tilted: false, stride: 1 };
  return { tilted: true, stride: labelStride(axis, TILTED_PX) };
}
