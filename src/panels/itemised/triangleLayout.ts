/**
 * Where the triangle stands, in CSS pixels: column k over the network's column k, row t from the top, and under it
 * a lane for K, where it is set or can be. Sliding, its handle stands where the cut leaves the last row; in chunks, where
 * the first ends.
 */
import type { TimeAxis } from '../../encoding/timeAxis.ts';
import type { Params } from '../../store/parameters.ts';
import { longestCut } from '../shared/truncationChange.ts';
import type { Run } from './itemisedSeries.ts';

export type TriangleLayout = {
  readonly steps: number;
  /** Left edge of column 0. */
  readonly leftPx: number;
  readonly pitchPx: number;
  readonly topPx: number;
  readonly rowPx: number;
  readonly bottomPx: number;
  readonly laneY: number;
  readonly tickY: number;
  readonly heightPx: number;
};

const TOP_PX = 10;
const MOST_ROW_PX = 24;
const MOST_HEIGHT_PX = 300;
const LANE_PX = 17;
const TICK_PX = 40;
/** Without the lane. */
const BARE_TICK_PX = 17;
const AXIS_PX = 18;
const OFF_LEFT_PX = 20;
const OFF_RIGHT_PX = 6;

export function triangleLayout(axis: TimeAxis, hasLane: boolean): TriangleLayout {
  const { steps, spacingPx } = axis;
  const rowPx = Math.min(MOST_ROW_PX, MOST_HEIGHT_PX / steps);
  const bottomPx = TOP_PX + steps * rowPx;
  const tickY = bottomPx + (hasLane ? TICK_PX : BARE_TICK_PX);
  return {
    steps,
    leftPx: axis.x(0) - spacingPx / 2,
    pitchPx: spacingPx,
    topPx: TOP_PX,
    rowPx,
    bottomPx,
    laneY: bottomPx + LANE_PX,
    tickY,
    heightPx: tickY + AXIS_PX,
  };
}

export const columnLeft = ({ leftPx, pitchPx }: TriangleLayout, k: number): number =>
  leftPx + k * pitchPx;

export const rowTop = ({ topPx, rowPx }: TriangleLayout, t: number): number => topPx + t * rowPx;

export type Cell = { readonly t: number; readonly k: number };

/** The cell at a point, null outside of the triangle. */
export function cellAt(layout: TriangleLayout, x: number, y: number): Cell | null {
  const k = Math.floor((x - layout.leftPx) / layout.pitchPx);
  const t = Math.floor((y - layout.topPx) / layout.rowPx);
  return k >= 0 && k <= t && t < layout.steps ? { t, k } : null;
}

/** The cells of some runs as one path. */
export function runsPath(layout: TriangleLayout, runs: readonly Run[]): string {
  return runs
    .map(({ t, from, to }) => {
      const width = (to - from) * layout.pitchPx;
      return `M${columnLeft(layout, from)} ${rowTop(layout, t)}h${width}v${layout.rowPx}h${-width}z`;
    })
    .join('');
}

/** The outline of all cells k ≤ t. */
export function outlinePath(layout: TriangleLayout): string {
  const stairs = Array.from({ length: layout.steps }, (_, t) => {
    const right = columnLeft(layout, t + 1);
    return `H${right}V${rowTop(layout, t + 1)}`;
  });
  return `M${layout.leftPx} ${layout.topPx}${stairs.join('')}H${layout.leftPx}z`;
}

/** The edge between what truncation leaves and what it cuts, as stairs; empty where nothing is cut. */
export function cutPath(layout: TriangleLayout, lastReached: Int32Array): string {
  let path = '';
  lastReached.forEach((reached, t) => {
    if (reached <= 0) return;
    const x = columnLeft(layout, reached);
    const before = lastReached[t - 1] ?? -1;
    path +=
      before > 0
        ? `H${x}`
        : `M${columnLeft(layout, Math.max(0, before))} ${rowTop(layout, t)}H${x}`;
    path += `V${rowTop(layout, t + 1)}`;
  });
  return path;
}

type Kind = Params['chunk'];

export function handleX(layout: TriangleLayout, kind: Kind, reach: Params['trunc']): number {
  const { steps } = layout;
  if (kind === 'sliding') {
    return reach === 'off' || reach > longestCut(kind, steps)
      ? layout.leftPx - OFF_LEFT_PX
      : columnLeft(layout, steps - 1 - reach);
  }
  return reach === 'off' || reach > longestCut(kind, steps)
    ? columnLeft(layout, steps) + OFF_RIGHT_PX
    : columnLeft(layout, reach);
}

/** The K whose handle stands nearest to x. */
export function reachAt(layout: TriangleLayout, kind: Kind, x: number): number {
  const edge = (x - layout.leftPx) / layout.pitchPx;
  return Math.round(kind === 'sliding' ? layout.steps - 1 - edge : edge);
}
