/**
 * Puts a name beside each line of a chart: the place nearest to the line's left end in the area where the name covers
 * no line and no other name, and no other line comes between. Where there is none a line may be covered or come between, never
 * a name: then it is left out. Lines are polylines with increasing x; gaps are NaN.
 */
import type { Point } from './paths.ts';

export type NamedLine = { readonly points: readonly Point[]; readonly widthPx: number };
export type Area = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const LINE_HEIGHT_PX = 15;
const CLEAR_PX = 4;
const CANDIDATES = 16;
/** What it costs, in places along the line, to cover a line or stand beyond it, and to stand a line of text further off. */
const COVERED = 50;
const FURTHER_OFF = 25;

/** @returns for each line the left end of its name's baseline, or null where it has no place in the area. */
export function lineLabels(lines: readonly NamedLine[], area: Area): readonly (Point | null)[] {
  const taken: Area[] = [];
  return lines.map((line) => {
    const best = candidates(line, area)
      .filter(({ box }) => !taken.some((other) => overlaps(box, other)))
      .map(({ box, reach, cost }) => ({
        box,
        reach,
        cost: cost + COVERED * linesUnder(reach, lines),
      }))
      .reduce<Candidate | null>(
        (least, next) => (least === null || next.cost < least.cost ? next : least),
        null,
      );
    if (best === null) return null;
    taken.push(best.box);
    return { x: best.box.left, y: best.box.bottom - CLEAR_PX };
  });
}

/** `reach` is the box and what lies between it and the line. */
type Candidate = { readonly box: Area; readonly reach: Area; readonly cost: number };

/** Boxes below and above the line, from its left end onwards, just clear of the line itself or a line of text further off. */
function candidates({ points, widthPx }: NamedLine, area: Area): readonly Candidate[] {
  const drawn = points.filter((point) => !Number.isNaN(point.y));
  const within = drawn.filter(({ x }) => x >= area.left && x <= area.right);
  const stride = Math.max(1, Math.ceil(within.length / CANDIDATES));
  return within
    .filter((_, index) => index % stride === 0)
    .flatMap(({ x }, place) => {
      const left = Math.max(area.left, Math.min(x + 8, area.right - widthPx));
      const [high, low] = extentBetween(drawn, left - 4, left + widthPx);
      if (!Number.isFinite(high)) return [];
      const below = low + CLEAR_PX;
      const above = high - CLEAR_PX - LINE_HEIGHT_PX;
      const span = { left, right: left + widthPx };
      return [0, 1].flatMap((linesOff) => {
        const off = linesOff * LINE_HEIGHT_PX;
        const cost = 2 * place + linesOff * FURTHER_OFF;
        const under = { ...span, top: below + off, bottom: below + off + LINE_HEIGHT_PX };
        const over = { ...span, top: above - off, bottom: above - off + LINE_HEIGHT_PX };
        return [
          { box: under, reach: { ...under, top: below }, cost },
          { box: over, reach: { ...over, bottom: above + LINE_HEIGHT_PX }, cost: cost + 1 },
        ].filter(({ box }) => isWithin(box, area));
      });
    });
}

const isWithin = (box: Area, area: Area): boolean =>
  box.top >= area.top && box.bottom <= area.bottom && box.right <= area.right;

const overlaps = (one: Area, other: Area): boolean =>
  one.left < other.right &&
  one.right > other.left &&
  one.top < other.bottom &&
  one.bottom > other.top;

const linesUnder = (box: Area, lines: readonly NamedLine[]): number =>
  lines.filter(({ points }) => {
    const [high, low] = extentBetween(points, box.left, box.right);
    return high < box.bottom && low > box.top;
  }).length;

/** The smallest and the largest y of a polyline between two x; [∞, −∞] where it is not drawn. */
function extentBetween(
  points: readonly Point[],
  from: number,
  to: number,
): readonly [number, number] {
  let high = Infinity;
  let low = -Infinity;
  const take = (y: number) => {
    if (Number.isNaN(y)) return;
    high = Math.min(high, y);
    low = Math.max(low, y);
  };
  points.forEach((point, index) => {
    const next = points[index + 1];
    if (point.x >= from && point.x <= to) take(point.y);
    if (next === undefined || next.x < from || point.x > to) return;
    for (const x of [from, to]) {
      const share = (x - point.x) / (next.x - point.x);
      if (share >= 0 && share <= 1) take(point.y + share * (next.y - point.y));
    }
  });
  return [high, low];
}
