/** Where a drawing that is wider than the screen stands, sideways. Pure; lengths in CSS pixels. */
import type { TimeAxis } from '../../encoding/timeAxis.ts';

export type TimeView = { readonly axis: TimeAxis; readonly visiblePx: number };

/** On which sides of what is seen there is more. */
export type MoreBeside = 'none' | 'before' | 'after' | 'both';

/** Between which x of the drawing names may stand so that they are seen whole. */
export type SeenPart = { readonly leftPx: number; readonly rightPx: number };

/** Half of what stands over a step that is not at the edge, such as the badge of its loss. */
const CLEAR_PX = 50;
/** About as far from the right edge the drawing fades out. */
const EDGE_PX = 16;

/** Just as far as needed, from where it stands, that a step is seen clear of the axis labels and of the edge. */
export function scrolledTo(
  { axis, visiblePx }: TimeView,
  scrolledPx: number,
  step: number,
): number {
  const mostPx = axis.widthPx - visiblePx;
  if (mostPx <= 0) return scrolledPx;
  const x = axis.x(step);
  const low = x - axis.leftPx - axis.spacingPx;
  const high = x + Math.max(axis.spacingPx, CLEAR_PX) - visiblePx;
  if (scrolledPx > low) return Math.max(0, low);
  return scrolledPx < high ? Math.min(mostPx, high) : scrolledPx;
}

/** The first step that is seen clear of the axis labels, −1 … T−1. */
export const firstSeenStep = ({ axis }: TimeView, scrolledPx: number): number =>
  Math.min(axis.steps - 1, Math.ceil(scrolledPx / axis.spacingPx) - 1);

/** From the first seen step to the right edge, wherever the drawing stands while that step is the first. */
export function seenPart({ axis, visiblePx }: TimeView, firstSeen: number): SeenPart {
  const leftPx = axis.x(firstSeen);
  const leastScrolledPx = firstSeen < 0 ? 0 : leftPx - axis.leftPx - axis.spacingPx;
  return { leftPx, rightPx: Math.min(axis.rightPx, leastScrolledPx + visiblePx - EDGE_PX) };
}

export function moreBeside({ axis, visiblePx }: TimeView, scrolledPx: number): MoreBeside {
  const isBefore = scrolledPx >= 1;
  const isAfter = axis.widthPx - visiblePx - scrolledPx >= 1;
  if (isBefore) return isAfter ? 'both' : 'before';
  return isAfter ? 'after' : 'none';
}
