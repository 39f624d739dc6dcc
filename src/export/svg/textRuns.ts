/** The characters of a text node where the browser has set them: words, so that each keeps its place in any other font. */

export type TextRun = {
  readonly text: string;
  /** Left, top and width of the characters' box on the screen, in px. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
};

const NEARBY_PX = 1;

/** @param pattern what is kept together as long as it stands on one line. */
export function textRuns(node: Text, pattern: RegExp): readonly TextRun[] {
  const range = document.createRange();
  const runsIn = (start: number, end: number): readonly TextRun[] => {
    range.setStart(node, start);
    range.setEnd(node, end);
    const rects = Array.from(range.getClientRects()).filter(({ width }) => width > 0);
    const [first] = rects;
    if (first === undefined) return [];
    const text = node.data.slice(start, end);
    const isOnOneLine = rects.every(({ top }) => Math.abs(top - first.top) < NEARBY_PX);
    const signs = Array.from(text);
    if (isOnOneLine || signs.length === 1) {
      const width = Math.max(...rects.map(({ right }) => right)) - first.left;
      return [{ text, left: first.left, top: first.top, width }];
    }
    let at = start;
    return signs.flatMap((sign) => {
      at += sign.length;
      return runsIn(at - sign.length, at);
    });
  };
  return Array.from(node.data.matchAll(pattern), ({ 0: { length }, index }) =>
    runsIn(index, index + length),
  ).flat();
}
