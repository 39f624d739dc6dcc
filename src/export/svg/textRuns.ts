/** The characters of a text node where the browser has set them: words, and the signs that they are made of. */
import { signsOf } from './signsOf.ts';

export type TextRun = {
  readonly text: string;
  /** Left, top and width of the characters' box on the screen, in px. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly signs: readonly { readonly text: string; readonly left: number }[];
};

type PlacedSign = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
};

const WORDS = /\S+/g;
const NEARBY_PX = 1;

/** Words; one that a line breaks is as many as it stands on. */
export function textRuns(node: Text): readonly TextRun[] {
  const place = signPlacer(node);
  return Array.from(node.data.matchAll(WORDS)).flatMap(({ 0: word, index }) => {
    const lines: PlacedSign[][] = [];
    for (const { text, start } of signsOf(word)) {
      const sign = place(text, index + start);
      if (sign === null) continue;
      const line = lines.at(-1);
      const isOnLine = line?.[0] !== undefined && Math.abs(line[0].top - sign.top) < NEARBY_PX;
      if (isOnLine) line.push(sign);
      else lines.push([sign]);
    }
    return lines.flatMap(runOf);
  });
}

/** Null for what takes no room. */
function signPlacer(node: Text): (text: string, start: number) => PlacedSign | null {
  const range = document.createRange();
  return (text, start) => {
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
    const [first] = rects;
    if (first === undefined) return null;
    const right = Math.max(...rects.map((rect) => rect.right));
    return { text, left: first.left, right, top: first.top };
  };
}

function runOf(signs: readonly PlacedSign[]): readonly TextRun[] {
  const [first] = signs;
  if (first === undefined) return [];
  return [
    {
      text: signs.map(({ text }) => text).join(''),
      left: first.left,
      top: first.top,
      width: Math.max(...signs.map(({ right }) => right)) - first.left,
      signs,
    },
  ];
}
