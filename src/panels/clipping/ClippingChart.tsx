import { useRef, useState } from 'react';
import { formatNumber, powerOfTen } from '../../encoding/numberFormat.ts';
import { createLinearAxis, type LinearAxis } from '../../encoding/scales.ts';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { offersControl } from '../../store/selectors.ts';
import type { TermId } from '../../store/terms.ts';
import { ThresholdHandle } from './ThresholdHandle.tsx';
import { ThresholdMark } from './ThresholdMark.tsx';
import type { ClippingRow, ClippingSeries } from './clippingSeries.ts';

const LEFT_PX = 34;
const RIGHT_PX = 14;
const TOP_PX = 20;
const ROW_PX = 16;
const BAR_PX = 10;
const AXIS_PX = 18;

/** Horizontal bars on a log scale: pale as BPTT found the gradient, solid as it is used. */
export function ClippingChart({ series }: { readonly series: ClippingSeries }) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const isSettable = useLab((state) => offersControl(state, 'clip'));
  const bottomPx = TOP_PX + series.rows.length * ROW_PX;
  const [held, setHeld] = useState<readonly [number, number] | null>(null);
  const [low, high] = (isSettable ? held : null) ?? decades(series);
  if (widthPx === null) return <div ref={box} className="clipping-chart" />;
  const x = createLinearAxis([low, high], [LEFT_PX, widthPx - RIGHT_PX], 5);
  const { threshold } = series;
  const mark = threshold === null ? null : { threshold, x, topPx: TOP_PX, bottomPx, widthPx };
  return (
    <div ref={box} className="clipping-chart">
      <svg width={widthPx} height={bottomPx + AXIS_PX}>
        <g aria-hidden="true">
          {x.ticks.filter(Number.isInteger).map((exponent) => (
            <g key={exponent}>
              <path
                className="clipping-grid"
                d={`M${x.position(exponent)} ${TOP_PX - 4}V${bottomPx}`}
              />
              <text className="clipping-tick" x={x.position(exponent)} y={bottomPx + 14}>
                {exponent === 0 ? '1' : powerOfTen(exponent)}
              </text>
            </g>
          ))}
        </g>
        {series.rows.map((row, index) => (
          <NormBar key={row.id} row={row} x={x} low={low} topPx={TOP_PX + index * ROW_PX} />
        ))}
        {mark !== null &&
          (isSettable ? (
            <ThresholdHandle
              {...mark}
              onGrab={() => setHeld([low, high])}
              onRelease={() => setHeld(null)}
            />
          ) : (
            <ThresholdMark {...mark} />
          ))}
      </svg>
    </div>
  );
}

/** Whole decades round all norms before clipping and the threshold, at least four. */
function decades({ rows, threshold }: ClippingSeries): readonly [number, number] {
  const values = [...rows.map(({ before }) => before), threshold ?? 1]
    .map(Math.log10)
    .filter(Number.isFinite);
  const low = Math.floor(Math.min(0, ...values) - 0.2);
  const high = Math.ceil(Math.max(1, ...values) + 0.05);
  return [Math.min(low, high - 4), high];
}

function NormBar(props: {
  readonly row: ClippingRow;
  readonly x: LinearAxis;
  readonly low: number;
  readonly topPx: number;
}) {
  const { row, x, low, topPx } = props;
  const { panels } = useContent();
  const say = useSay();
  const term = useLab((state) => state.hover.term);
  const hoverTerm = useLab((state) => state.hoverTerm);
  const rowTerm = ROW_TERMS[row.id] ?? null;
  const before = Math.log10(row.before);
  const after = Math.log10(row.after);
  const length = (log10: number) =>
    Number.isFinite(log10) ? Math.max(1, x.position(log10) - x.position(low)) : 0;
  const name = panels.clipping.rows[row.id];
  const spoken = say(row.id === 'globalNorm' ? panels.clipping.rowWhole : panels.clipping.row, {
    name,
    before: formatNumber(row.before),
    after: formatNumber(row.after),
  });
  const top = topPx + (ROW_PX - BAR_PX) / 2;
  return (
    <g
      role="img"
      aria-label={spoken}
      data-row={row.id}
      data-lit={rowTerm !== null && rowTerm === term}
      onPointerEnter={() => hoverTerm(rowTerm)}
      onPointerLeave={() => hoverTerm(null)}
      className="clipping-row"
    >
      <title>{spoken}</title>
      <text className="clipping-name" x={LEFT_PX - 7} y={topPx + ROW_PX / 2} dy="0.35em">
        {name.charAt(0)}
        {name.length > 1 && row.id !== 'globalNorm' ? (
          <tspan className="clipping-subscript" dy="0.3em">
            {name.slice(1)}
          </tspan>
        ) : (
          name.slice(1)
        )}
      </text>
      <rect
        className="clipping-before"
        x={x.position(low)}
        y={top}
        width={length(before)}
        height={BAR_PX}
      />
      <rect
        className="clipping-after"
        x={x.position(low)}
        y={top}
        width={length(after)}
        height={BAR_PX}
      />
      {!Number.isFinite(after) && (
        <text
          className="clipping-tick clipping-special"
          x={x.position(low) + 4}
          y={topPx + ROW_PX / 2}
          dy="0.35em"
        >
          {Number.isNaN(row.after) ? 'NaN' : formatNumber(row.after)}
        </text>
      )}
    </g>
  );
}

const ROW_TERMS: Partial<Record<ClippingRow['id'], TermId>> = {
  bias: 'bias',
  recurrentWeights: 'weights',
};
