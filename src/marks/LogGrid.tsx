import type { LogAxis } from '../encoding/logAxis.ts';
import { powerOfTen } from '../encoding/numberFormat.ts';
import './grid.css';

/** Grid lines of a logarithmic axis; 10⁰ is stronger, 0 has a lane of its own. */
export function LogGrid(props: {
  readonly axis: LogAxis;
  readonly leftPx: number;
  readonly rightPx: number;
}) {
  const { axis, leftPx, rightPx } = props;
  return (
    <g className="grid" aria-hidden="true">
      {axis.ticks.map((exponent) => (
        <path
          key={exponent}
          className={exponent === 0 ? 'grid-line grid-line-one' : 'grid-line'}
          d={`M${leftPx} ${axis.y(exponent)}H${rightPx}`}
        />
      ))}
      {axis.hasZeroLane && (
        <path className="grid-line grid-line-lane" d={`M${leftPx} ${axis.bottomPx}H${rightPx}`} />
      )}
      {axis.hasInfinityLane && (
        <path className="grid-line grid-line-lane" d={`M${leftPx} ${axis.topPx}H${rightPx}`} />
      )}
    </g>
  );
}

/** The numbers of that axis, right-aligned at `xPx`. */
export function LogLabels({ axis, xPx }: { readonly axis: LogAxis; readonly xPx: number }) {
  return (
    <g className="grid-label" aria-hidden="true">
      {axis.ticks.map((exponent) => (
        <text key={exponent} x={xPx} y={axis.y(exponent)} dy="0.35em" textAnchor="end">
          {exponent === 0 ? '1' : powerOfTen(exponent)}
        </text>
      ))}
      {axis.hasZeroLane && (
        <text x={xPx} y={axis.bottomPx} dy="0.35em" textAnchor="end">
          0
        </text>
      )}
      {axis.hasInfinityLane && (
        <text x={xPx} y={axis.topPx} dy="0.35em" textAnchor="end">
          ∞
        </text>
      )}
    </g>
  );
}
