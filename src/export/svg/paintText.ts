/** HTML text as SVG: plain text by the word, each at its place and of its width in whatever font, formulas as outlines. */
import type { Painting } from './painting.ts';
import { fillOf, fontOf, lengthOf } from './styleAttributes.ts';
import { svgNode, type SvgNode } from './svgNode.ts';
import { textRuns, type TextRun } from './textRuns.ts';

const WORDS = /\S+/g;
const SIGNS = /\S/gu;

/** One text node within an element of this style. */
export function paintText(
  node: Text,
  style: CSSStyleDeclaration,
  painting: Painting,
): readonly SvgNode[] {
  if (style.visibility !== 'visible') return [];
  const family = firstFamily(style);
  return painting.glyphs.has(family)
    ? textRuns(node, SIGNS).map((run) => outlined(run, family, style, painting))
    : lines(textRuns(node, WORDS)).map((words) => plain(words, style, painting));
}

/** Words that stand on one line. */
function lines(words: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const found: TextRun[][] = [];
  for (const word of words) {
    const line = found.at(-1);
    if (line?.[0]?.top === word.top) line.push(word);
    else found.push([word]);
  }
  return found;
}

function plain(words: readonly TextRun[], style: CSSStyleDeclaration, painting: Painting): SvgNode {
  const y = baselineOf(words[0], style, painting);
  const attributes = {
    ...fontOf(style, painting.fontFamily),
    ...fillOf(painting.colour(style.color)),
    y,
  };
  const place = ({ left, width }: TextRun) => ({ x: left - painting.originX, ...lengthOf(width) });
  const [only] = words;
  return words.length === 1 && only !== undefined
    ? svgNode('text', { ...place(only), ...attributes }, [only.text])
    : svgNode(
        'text',
        attributes,
        // The space between two words belongs to neither: it has no part in their widths.
        words.flatMap((word, index) => [
          ...(index === 0 ? [] : [' ']),
          svgNode('tspan', place(word), [word.text]),
        ]),
      );
}

/** On a whole px, where browsers set text. */
const baselineOf = (
  run: TextRun | undefined,
  style: CSSStyleDeclaration,
  { originY, baseline }: Painting,
): number => Math.round((run?.top ?? NaN) + baseline(style)) - originY;

function outlined(
  run: TextRun,
  family: string,
  style: CSSStyleDeclaration,
  painting: Painting,
): SvgNode {
  const font = {
    family,
    isBold: Number(style.fontWeight) >= 600,
    isItalic: style.fontStyle === 'italic',
  };
  const place = {
    x: run.left - painting.originX,
    y: baselineOf(run, style, painting),
    sizePx: parseFloat(style.fontSize),
  };
  const d = painting.glyphs.path(font, run.text, place);
  return d === null
    ? plain([run], style, painting)
    : svgNode('path', { d, ...fillOf(painting.colour(style.color)) });
}

const firstFamily = ({ fontFamily }: CSSStyleDeclaration): string =>
  (fontFamily.split(',')[0] ?? '').replaceAll('"', '').trim();
