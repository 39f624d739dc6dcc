import { formatNumber } from '../../encoding/numberFormat.ts';
import type { LinearAxis } from '../../encoding/scales.ts';
import { useContent, useSay } from '../shared/LabContext.ts';

export type ThresholdMarkProps = {
  readonly threshold: number;
  /** log₁₀ of a norm → pixels. */
  readonly x: LinearAxis;
  readonly topPx: number;
  readonly bottomPx: number;
  /** Where the drawing ends at the right. */
  readonly widthPx: number;
};

/** Room for the longest value. */
const LABEL_PX = 84;

/** The threshold τ as a line with its value. */
export function ThresholdMark({ threshold, x, topPx, bottomPx, widthPx }: ThresholdMarkProps) {
  const { panels } = useContent();
  const say = useSay();
  const at = x.position(Math.log10(threshold));
  const isAtEnd = at + LABEL_PX > widthPx;
  return (
    <>
      <path className="clipping-line" d={`M${at} ${topPx - 6}V${bottomPx + 2}`} />
      <text
        className="clipping-threshold"
        x={isAtEnd ? at - 10 : at + 10}
        y={topPx - 5}
        textAnchor={isAtEnd ? 'end' : 'start'}
      >
        {say(panels.clipping.threshold, { value: formatNumber(threshold) })}
      </text>
    </>
  );
}
