import { useMemo, useRef } from 'react';
import { crossPath } from '../../encoding/paths.ts';
import { createLogAxis, type LogAxis } from '../../encoding/logAxis.ts';
import { formatMagnitude, formatInteger } from '../../encoding/numberFormat.ts';
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import { StepPicker } from '../../marks/StepPicker.tsx';
import { useElementHeight } from '../../ui/useElementSize.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useHover } from '../shared/useHover.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep, useIsFeedForward, useStepName } from '../shared/useSteps.ts';
import { ChartLines } from './ChartLines.tsx';
import type { Ghost } from './ghosts.ts';
import {
  lineValue,
  type ChartFloor,
  type JacobiansSeries,
  type LineId,
} from './jacobiansSeries.ts';

export type JacobiansChartProps = {
  readonly series: JacobiansSeries;
  readonly ghosts: readonly Ghost[];
  /** The smallest k that the followed gradient reaches; −1 where it is not truncated. */
  readonly reached: number;
  readonly name: (id: LineId) => string;
};

const TOP_PX = 14;
const BOTTOM_PX = 40;
const TICK_LABEL_PX = 30;
const CUT_LABEL_PX = 60;

export function JacobiansChart({ series, ghosts, reached, name }: JacobiansChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const heightPx = useElementHeight(box);
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const hasLayers = useIsFeedForward();
  const step = useCurrentStep();
  const selectStep = useLab((state) => state.selectStep);
  const hover = useHover('signal');
  const bottomPx = Math.max(TOP_PX + 60, (heightPx ?? 0) - BOTTOM_PX);
  const y = useMemo(
    () =>
      createLogAxis(
        [...series.lines, ...ghosts].map(({ values }) => values),
        TOP_PX,
        bottomPx,
      ),
    [series, ghosts, bottomPx],
  );
  const steps = useMemo(
    () =>
      Array.from({ length: axis.steps + 1 }, (_, i) => ({
        step: i - 1,
        x: axis.x(i - 1),
        label: stepName(i - 1),
      })),
    [axis, stepName],
  );
  const describe = (k: number) => {
    const values = series.lines.map((line) => `${name(line.id)} ${lineValue(line, k)}`);
    const beside = ghosts.map(
      (ghost) => `${ghost.name} ${formatMagnitude(ghost.values[k + 1] ?? NaN)}`,
    );
    return say(panels.jacobians.point, {
      step: stepName(k),
      value: [...values, ...beside].join(', '),
    });
  };
  return (
    <div className="time-drawing jacobians-drawing" ref={box} style={{ width: axis.widthPx }}>
      {heightPx !== null && (
        <>
          <svg width={axis.widthPx} height={heightPx}>
            <LogGrid axis={y} leftPx={axis.leftPx - 12} rightPx={axis.widthPx - 12} />
            <path
              className="jacobians-cursor"
              d={`M${axis.x(step)} ${TOP_PX - 8}V${bottomPx + 6}`}
            />
            <Floors floors={series.floors} y={y} axis={axis} />
            <BrokenSteps steps={series.lines.flatMap(({ broken }) => broken)} axis={axis} y={y} />
            {reached >= 0 && <CutLine reached={reached} axis={axis} y={y} />}
            <ChartLines
              lines={series.lines}
              ghosts={ghosts}
              axis={axis}
              y={y}
              name={name}
              reached={reached}
            />
            <TimeTicks
              axis={axis}
              bottomPx={bottomPx}
              selected={step}
              label={hasLayers ? panels.jacobians.layerAxis : panels.jacobians.axis}
            />
            <StepPicker
              label={panels.jacobians.steps}
              steps={steps}
              selected={step}
              describe={describe}
              topPx={TOP_PX}
              heightPx={bottomPx - TOP_PX + 20}
              widthPx={axis.spacingPx}
              onSelect={selectStep}
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

type Axes = { readonly axis: TimeAxis; readonly y: LogAxis };

/** Crosses where the gradient is NaN, above all that has a place on the scale. */
function BrokenSteps({ steps, axis, y }: Axes & { readonly steps: readonly number[] }) {
  if (steps.length === 0) return null;
  const first = axis.x(Math.min(...steps));
  return (
    <g className="chart-broken" data-broken={steps.length}>
      <path d={steps.map((step) => crossPath(axis.x(step), y.topPx + 6, 3)).join('')} />
      <text x={first} y={y.topPx + 24}>
        NaN
      </text>
    </g>
  );
}

/** Between the last step that the gradient reaches and the first that truncation keeps from it. */
function CutLine({ reached, axis, y }: Axes & { readonly reached: number }) {
  const { panels } = useContent();
  const x = (axis.x(reached - 1) + axis.x(reached)) / 2;
  const isAtEnd = x > axis.rightPx - CUT_LABEL_PX;
  return (
    <g className="chart-cut" data-cut={reached}>
      <path d={`M${x - 2} ${y.topPx}V${y.bottomPx}M${x + 2} ${y.topPx}V${y.bottomPx}`} />
      <text x={isAtEnd ? x - 8 : x + 8} y={y.bottomPx - 6} textAnchor={isAtEnd ? 'end' : 'start'}>
        {panels.truncation.cut}
      </text>
    </g>
  );
}

function Floors({ floors, axis, y }: Axes & { readonly floors: readonly ChartFloor[] }) {
  const { panels } = useContent();
  return floors
    .filter(({ log10 }) => log10 > y.domain[0] && log10 < y.domain[1])
    .map(({ id, log10 }) => (
      <g key={id} className="chart-floor">
        <path d={`M${axis.leftPx - 12} ${y.y(log10)}H${axis.widthPx - 12}`} />
        <text x={axis.widthPx - 14} y={y.y(log10) - 4} textAnchor="end">
          {panels.jacobians[id]}
        </text>
      </g>
    ));
}

function TimeTicks(props: {
  readonly axis: TimeAxis;
  readonly bottomPx: number;
  readonly selected: number;
  readonly label: string;
}) {
  const { axis, bottomPx, selected, label } = props;
  const stride = labelStride(axis, TICK_LABEL_PX);
  const steps = Array.from({ length: axis.steps + 1 }, (_, i) => i - 1).filter(
    (step) =>
      step === selected ||
      (step % stride === 0 && Math.abs(step - selected) * axis.spacingPx >= TICK_LABEL_PX) ||
      (step === -1 && stride === 1),
  );
  return (
    <g className="chart-ticks" aria-hidden="true">
      {steps.map((step) => (
        <text
          key={step}
          className={step === selected ? 'chart-tick chart-tick-selected' : 'chart-tick'}
          x={axis.x(step)}
          y={bottomPx + 19}
        >
          {formatInteger(step)}
        </text>
      ))}
      <text className="chart-tick chart-tick-title" x={axis.widthPx - 12} y={bottomPx + 35}>
        {label}
      </text>
    </g>
  );
}
