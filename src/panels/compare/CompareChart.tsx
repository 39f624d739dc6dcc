import { useMemo, useRef } from 'react';
import { createLogAxis } from '../../encoding/logAxis.ts';
import { formatInteger, formatMagnitude } from '../../encoding/numberFormat.ts';
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import { StepPicker } from '../../marks/StepPicker.tsx';
import { Figure } from '../../ui/Figure.tsx';
import { useElementHeight } from '../../ui/useElementSize.ts';
import { useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { CompareLines, type ComparedLine } from './CompareLines.tsx';
import type { Pointing } from './pointing.ts';
import { relativeByStepsBack } from './compareSeries.ts';
import type { Compared } from './useCompared.ts';
import { useLateWords } from '../shared/useLateWords.ts';
import { comparePageWords, type ComparePageWords } from '../../content/comparePageWords.ts';

export type CompareChartProps = Pointing & { readonly compared: readonly Compared[] };

const TOP_PX = 14;
const BOTTOM_PX = 40;
const LEAST_DRAWN_PX = 120;

/** One line a setting: how much of the gradient is left so many steps back from the loss. */
export function CompareChart({ compared, ...pointing }: CompareChartProps) {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  const lines = useMemo(
    () =>
      compared.flatMap(({ index, name, run }) =>
        run?.status === 'ready' ? [{ index, name, values: relativeByStepsBack(run.analysis) }] : [],
      ),
    [compared],
  );
  const place = usePlaceName();
  return (
    <Figure
      title={compare.chart}
      hint={say(compare.chartHint)}
      state={place(pointing.back)}
      panel="compare-chart"
    >
      <ChartDrawing lines={lines} {...pointing} />
    </Figure>
  );
}

/** Names a distance from the loss. */
function usePlaceName(): (back: number) => string {
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  return (back) => (back === 0 ? compare.atLoss : say(compare.stepsBack, { count: back }, back));
}

function ChartDrawing(props: Pointing & { readonly lines: readonly ComparedLine[] }) {
  const { lines, back, select, hover } = props;
  const compare = useLateWords<ComparePageWords>(comparePageWords);
  const say = useSay();
  const place = usePlaceName();
  const box = useRef<HTMLDivElement>(null);
  const heightPx = useElementHeight(box);
  const { axis } = useTimeAxis();
  const bottomPx = Math.max(TOP_PX + LEAST_DRAWN_PX, (heightPx ?? 0) - BOTTOM_PX);
  const y = useMemo(
    () =>
      createLogAxis(
        lines.map(({ values }) => values),
        TOP_PX,
        bottomPx,
      ),
    [lines, bottomPx],
  );
  const steps = Array.from({ length: axis.steps + 1 }, (_, index) => ({
    step: axis.steps - index,
    x: axis.x(index - 1),
    label: place(axis.steps - index),
  }));
  const describe = (at: number) =>
    say(compare.point, {
      place: place(at),
      values: lines
        .map(({ name, values }) =>
          say(compare.named, { name, value: formatMagnitude(values[at] ?? NaN) }),
        )
        .join(', '),
    });
  return (
    <div className="time-drawing compare-drawing" ref={box} style={{ width: axis.widthPx }}>
      {heightPx !== null && (
        <>
          <svg width={axis.widthPx} height={heightPx}>
            <LogGrid axis={y} leftPx={axis.leftPx - 12} rightPx={axis.widthPx - 12} />
            <path
              className="compare-cursor"
              d={`M${axis.x(axis.steps - 1 - back)} ${TOP_PX - 8}V${bottomPx + 6}`}
            />
            <CompareLines lines={lines} axis={axis} y={y} selected={back} />
            <BackTicks axis={axis} bottomPx={bottomPx} selected={back} label={compare.axis} />
            <StepPicker
              label={compare.steps}
              steps={steps}
              selected={back}
              describe={describe}
              topPx={TOP_PX}
              heightPx={bottomPx - TOP_PX + 20}
              widthPx={axis.spacingPx}
              onSelect={select}
              onHover={hover}
            />
          </svg>
          <div className="time-gutter">
            <svg width={46} height={heightPx} aria-hidden="true">
              <LogLabels axis={y} xPx={42} />
            </svg>
          </div>
        </>
      )}
    </div>
  );
}

const TICK_LABEL_PX = 34;

function BackTicks(props: {
  readonly axis: TimeAxis;
  readonly bottomPx: number;
  readonly selected: number;
  readonly label: string;
}) {
  const { axis, bottomPx, selected, label } = props;
  const stride = labelStride(axis, TICK_LABEL_PX);
  const shown = Array.from({ length: axis.steps + 1 }, (_, back) => back).filter(
    (back) =>
      back === selected ||
      (back % stride === 0 && Math.abs(back - selected) * axis.spacingPx >= TICK_LABEL_PX),
  );
  return (
    <g aria-hidden="true">
      {shown.map((back) => (
        <text
          key={back}
          className={back === selected ? 'compare-tick compare-tick-selected' : 'compare-tick'}
          x={axis.x(axis.steps - 1 - back)}
          y={bottomPx + 19}
        >
          {formatInteger(back)}
        </text>
      ))}
      <text className="compare-tick compare-tick-title" x={axis.widthPx - 12} y={bottomPx + 35}>
        {label}
      </text>
    </g>
  );
}
