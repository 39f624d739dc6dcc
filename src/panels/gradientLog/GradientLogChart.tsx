import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createLogAxis, type LogAxis } from '../../encoding/logAxis.ts';
import { formatInteger, formatNumber } from '../../encoding/numberFormat.ts';
import { createLinearAxis, type LinearAxis } from '../../encoding/scales.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useSay } from '../shared/LabContext.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../content/ownWords.ts';
import { GradientLogRows } from './GradientLogRows.tsx';
import { logExtremes, nearestRow, type LogNumbers } from './gradientLogSeries.ts';

const LEFT_PX = 40;
const RIGHT_PX = 12;
const TOP_PX = 14;
const HEIGHT_PX = 176;
const BOTTOM_PX = 140;
const TICK_PX = 70;
const PX_PER_ROW = 0.5;

export type GradientLogChartProps = {
  readonly steps: Float64Array;
  readonly norms: Float64Array;
  /** Of these norms. */
  readonly numbers: LogNumbers;
  readonly threshold: number | null;
};

/** Norms over training steps on a log scale, in the colours of gradients; one row is pointed at, or walked to by keys. */
export function GradientLogChart({ steps, norms, numbers, threshold }: GradientLogChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const { log: words } = useLateWords<OwnWords>(ownWords);
  const say = useSay();
  const [row, setRow] = useState<number | null>(null);
  const spoken = (at: number) =>
    say(words.point, { step: formatInteger(steps[at] ?? NaN), value: normText(norms[at] ?? NaN) });
  const x = useMemo(() => (widthPx === null ? null : stepAxis(steps, widthPx)), [steps, widthPx]);
  const extremes = useMemo(() => logExtremes(numbers), [numbers]);
  const y = useMemo(() => normAxis(extremes, threshold), [extremes, threshold]);
  const last = steps.length - 1;
  const walk = (event: KeyboardEvent) => {
    const to = walkTarget(event, row ?? 0, last);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setRow(to);
  };
  return (
    <div ref={box} className="gradient-log-chart">
      {x !== null && widthPx !== null && (
        <svg
          width={widthPx}
          height={HEIGHT_PX}
          role="slider"
          tabIndex={0}
          aria-label={words.chart}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={row ?? 0}
          aria-valuetext={spoken(row ?? 0)}
          onKeyDown={walk}
          onPointerMove={({ currentTarget, clientX }) => {
            const left = currentTarget.getBoundingClientRect().left;
            setRow(nearestRow(steps, x.value(clientX - left)));
          }}
          onPointerLeave={() => setRow(null)}
        >
          <LogGrid axis={y} leftPx={LEFT_PX} rightPx={widthPx - RIGHT_PX} />
          <LogLabels axis={y} xPx={LEFT_PX - 6} />
          <StepTicks x={x} />
          <GradientLogRows
            steps={steps}
            norms={norms}
            x={x}
            y={y}
            mostRows={widthPx / PX_PER_ROW}
          />
          {threshold !== null && (
            <Threshold threshold={threshold} y={y} rightPx={widthPx - RIGHT_PX} />
          )}
          {row !== null && (
            <path
              className="gradient-log-cursor"
              d={`M${x.position(steps[row] ?? NaN)} ${TOP_PX}V${BOTTOM_PX}`}
            />
          )}
          <text className="gradient-log-title" x={widthPx - RIGHT_PX} y={HEIGHT_PX - 4}>
            {row === null ? words.axis : spoken(row)}
          </text>
        </svg>
      )}
    </div>
  );
}

function stepAxis(steps: Float64Array, widthPx: number): LinearAxis {
  const first = steps.reduce((least, step) => Math.min(least, step), Infinity);
  const end = steps.reduce((most, step) => Math.max(most, step), -Infinity);
  const domain: readonly [number, number] = first === end ? [first - 1, end + 1] : [first, end];
  return createLinearAxis(domain, [LEFT_PX + 6, widthPx - RIGHT_PX - 4], widthPx / TICK_PX);
}

function normAxis(extremes: Float64Array, threshold: number | null): LogAxis {
  const shown = threshold === null ? [] : [Math.log10(threshold)];
  return createLogAxis([extremes, shown], TOP_PX, BOTTOM_PX, 2);
}

function StepTicks({ x }: { readonly x: LinearAxis }) {
  return (
    <g className="gradient-log-ticks" aria-hidden="true">
      {x.ticks.map((step) => (
        <text key={step} x={x.position(step)} y={BOTTOM_PX + 18}>
          {formatInteger(step)}
        </text>
      ))}
    </g>
  );
}

function Threshold(props: {
  readonly threshold: number;
  readonly y: LogAxis;
  readonly rightPx: number;
}) {
  const { threshold, y, rightPx } = props;
  const { log: words } = useLateWords<OwnWords>(ownWords);
  const say = useSay();
  const at = y.y(Math.log10(threshold));
  return (
    <g className="gradient-log-threshold" data-threshold={threshold}>
      <path d={`M${LEFT_PX} ${at}H${rightPx}`} />
      <text x={LEFT_PX + 6} y={at - 5}>
        {say(words.threshold, { value: formatNumber(threshold) })}
      </text>
    </g>
  );
}

const normText = (norm: number): string => (Number.isNaN(norm) ? 'NaN' : formatNumber(norm));

const COARSE = 10;

function walkTarget({ key, shiftKey }: KeyboardEvent, row: number, last: number): number | null {
  const by = shiftKey ? COARSE : 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, row + by);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, row - by);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
