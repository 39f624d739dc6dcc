/**
 * Puts a name beside each line of a chart: the place nearest to the line's left end where the name covers no line
 * and no other name. Lines are polylines with increasing x; gaps are NaN.
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
const CANDIDATES = 12;

/** @returns for each line the left end of its name's baseline, or null where the line has no point in the area. */
export function lineLabels(lines: readonly NamedLine[], area: Area): readonly (Point | null)[] {
  const taken: Area[] = [];
  return lines.map((line) => {
    const best = candidates(line, area)
      .map((box, rank) => ({ box, cost: rank + 50 * conflicts(box, lines, taken) }))
      .reduce<{ readonly box: Area; readonly cost: number } | null>(
        (least, next) => (least === null || next.cost < least.cost ? next : least),
        null,
      );
    if (best === null) return null;
    taken.push(best.box);
    return { x: best.box.left, y: best.box.bottom - CLEAR_PX };
  });
}

/** Boxes above and below the line, from its left end onwards, each just clear of the line itself. */
function candidates({ points, widthPx }: NamedLine, area: Area): readonly Area[] {
  const drawn = points.filter((point) => !Number.isNaN(point.y));
  const stride = Math.max(1, Math.floor(drawn.length / CANDIDATES));
  return drawn
    .filter((_, index) => index % stride === 0)
    .slice(0, CANDIDATES)
    .flatMap(({ x }) => {
      const left = Math.min(x + 8, area.right - widthPx);
      const [high, low] = extentBetween(drawn, left - 4, left + widthPx);
      if (!Number.isFinite(high)) return [];
      const above = high - CLEAR_PX - LINE_HEIGHT_PX;
      return [low + CLEAR_PX, above]
        .filter((top) => top >= area.top && top + LINE_HEIGHT_PX <= area.bottom)
        .map((top) => ({ left, right: left + widthPx, top, bottom: top + LINE_HEIGHT_PX }));
    });
}

function conflicts(box: Area, lines: readonly NamedLine[], taken: readonly Area[]): number {
  const crossed = lines.filter(({ points }) => {
    const [high, low] = extentBetween(points, box.left, box.right);
    return high < box.bottom && low > box.top;
  });
  const overlapped = taken.filter(
    (other) =>
      box.left < other.right &&
      box.right > other.left &&
      box.top < other.bottom &&
      box.bottom > other.top,
  );
  return crossed.length + overlapped.length;
}

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
