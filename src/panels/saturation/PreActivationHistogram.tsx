import { histogram } from '../../encoding/histogram.ts';
import type { LinearAxis } from '../../encoding/scales.ts';
import { curveRows } from './curveRows.ts';

export type PreActivationHistogramProps = {
  readonly values: readonly number[];
  /** Half the width of the a-axis; what lies beyond counts in the outermost bins. */
  readonly reach: number;
  readonly x: LinearAxis;
};

const BINS = 24;

/** How many units have about which pre-activation. */
export function PreActivationHistogram({ values, reach, x }: PreActivationHistogramProps) {
  const bins = histogram(values, [-reach, reach], BINS);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const { histogramTop, histogramBottom } = curveRows;
  const heightPx = histogramBottom - histogramTop;
  return (
    <g className="saturation-histogram">
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          x={x.position(from) + 0.5}
          y={histogramBottom - (heightPx * count) / most}
          width={Math.max(0, x.position(to) - x.position(from) - 1)}
          height={(heightPx * count) / most}
        />
      ))}
      <path d={`M${x.position(-reach)} ${histogramBottom}H${x.position(reach)}`} />
    </g>
  );
}
