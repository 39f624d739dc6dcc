import type { LinearAxis } from '../../encoding/scales.ts';
import { isSaturated } from '../../math/saturation.ts';
import { curveRows } from './curveRows.ts';
import type { Curve } from './saturationSeries.ts';

export type SaturatedZonesProps = {
  readonly curve: readonly Curve[];
  readonly gamma: number;
  readonly x: LinearAxis;
  readonly label: string;
};

const LABEL_PX = 64;

/** Where on the axis a unit is saturated; labelled where there is room. */
export function SaturatedZones({ curve, gamma, x, label }: SaturatedZonesProps) {
  return saturatedRanges(curve, gamma).map(({ from, to, side }) => {
    const left = x.position(from);
    const width = Math.max(0, x.position(to) - left);
    const isLeft = side === 'left';
    return (
      <g key={side} aria-hidden="true">
        <rect
          className="saturation-zone"
          x={left}
          y={curveRows.curveTop}
          width={width}
          height={curveRows.histogramBottom - curveRows.curveTop}
        />
        {width >= LABEL_PX && (
          <text
            className="saturation-zone-label"
            x={isLeft ? left + 5 : left + width - 5}
            y={isLeft ? curveRows.curveTop + 13 : curveRows.curveBottom - 8}
            textAnchor={isLeft ? 'start' : 'end'}
          >
            {label}
          </text>
        )}
      </g>
    );
  });
}

/** The saturated ends of the axis; f′ has one hump, so there is at most one on either side. */
function saturatedRanges(curve: readonly Curve[], gamma: number) {
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) return [];
  const isOpen = (c: Curve) => !isSaturated(c.derivative, gamma);
  const left = { from: first.a, to: curve.find(isOpen)?.a ?? last.a, side: 'left' as const };
  const right = { from: curve.findLast(isOpen)?.a ?? first.a, to: last.a, side: 'right' as const };
  return [...(isOpen(first) ? [] : [left]), ...(isOpen(last) ? [] : [right])];
}
