import { useMemo, useRef } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { lineLabels } from '../../encoding/lineLabels.ts';
import { createLogAxis, type LogAxis } from '../../encoding/logAxis.ts';
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import { linePath } from '../../encoding/paths.ts';
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import { StepPicker } from '../../marks/StepPicker.tsx';
import { drawnBackward } from '../../store/selectors.ts';
import { useElementHeight } from '../../ui/useElementSize.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep, useStepName } from '../shared/useSteps.ts';
import type { ChartFloor, ChartLine, JacobiansSeries, LineId } from './jacobiansSeries.ts';

export type JacobiansChartProps = {
  readonly series: JacobiansSeries;
  readonly name: (id: LineId) => string;
};

const TOP_PX = 14;
const BOTTOM_PX = 40;
const LABEL_CHARACTER_PX = 6.9;
const TICK_LABEL_PX = 30;

export function JacobiansChart({ series, name }: JacobiansChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const heightPx = useElementHeight(box);
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const stepName = useStepName();
  const step = useCurrentStep();
  const selectStep = useLab((state) => state.selectStep);
  const hoverStep = useLab((state) => state.hoverStep);
  const bottomPx = Math.max(TOP_PX + 60, (heightPx ?? 0) - BOTTOM_PX);
  const y = useMemo(
    () =>
      createLogAxis(
        series.lines.map((line) => line.values),
        TOP_PX,
        bottomPx,
      ),
    [series, bottomPx],
  );
  const main = series.lines[0];
  const steps = useMemo(
    () =>
      Array.from({ length: axis.steps + 1 }, (_, i) => ({
        step: i - 1,
        x: axis.x(i - 1),
        label: say(panels.jacobians.point, {
          step: stepName(i - 1),
          value: formatMagnitude(main?.values[i] ?? NaN),
        }),
      })),
    [axis, main, panels, say, stepName],
  );
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
            {series.lines.toReversed().map((line) => (
              <Line key={line.id} line={line} axis={axis} y={y} />
            ))}
            <LineLabels series={series} axis={axis} y={y} name={name} />
            <TimeTicks
              axis={axis}
              bottomPx={bottomPx}
              selected={step}
              label={panels.jacobians.axis}
            />
            <StepPicker
              label={panels.jacobians.steps}
              steps={steps}
              selected={step}
              topPx={TOP_PX}
              heightPx={bottomPx - TOP_PX + 20}
              widthPx={axis.spacingPx}
              onSelect={selectStep}
              onHover={hoverStep}
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

function Line({ line, axis, y }: Axes & { readonly line: ChartLine }) {
  const points = line.values.map((log10, i) => ({
    step: i - 1,
    x: axis.x(i - 1),
    y: y.y(log10),
    log10,
  }));
  return (
    <g className={`chart-line chart-line-${line.style}`} data-series={line.id}>
      <path d={linePath(points)} />
      {line.style === 'gradient' && line.id === 'signal' && <SignalPoints points={points} />}
    </g>
  );
}

type SignalPoint = {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly log10: number;
};

/** The gradient's points: filled with its colour where it has arrived; 0 and ∞ have marks of their own. */
function SignalPoints({ points }: { readonly points: readonly SignalPoint[] }) {
  const reached = useLab(drawnBackward);
  const selected = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const { axis } = useTimeAxis();
  const radius = axis.compressed ? 2 : 4.5;
  return points.map(({ step, x, y, log10 }) => {
    if (Number.isNaN(y)) return null;
    const isReached = reached !== null && step >= reached;
    const r = step === selected ? radius + 2 : radius;
    const lit = step === selected && term === 'signal';
    if (!Number.isFinite(log10)) {
      return (
        <rect
          key={step}
          className="chart-point chart-point-zero"
          data-point={step}
          x={x - r}
          y={y - r}
          width={2 * r}
          height={2 * r}
        />
      );
    }
    return (
      <circle
        key={step}
        className={lit ? 'chart-point chart-point-lit' : 'chart-point'}
        data-point={step}
        data-lit={lit}
        cx={x}
        cy={y}
        r={r}
        style={isReached ? { fill: gradientColour(log10) } : undefined}
      />
    );
  });
}

function Floors({ floors, axis, y }: Axes & { readonly floors: readonly ChartFloor[] }) {
  const { panels } = useContent();
  return floors
    .filter(({ log10 }) => y.y(log10) < y.bottomPx && y.y(log10) > y.topPx)
    .map(({ id, log10 }) => (
      <g key={id} className="chart-floor">
        <path d={`M${axis.leftPx - 12} ${y.y(log10)}H${axis.widthPx - 12}`} />
        <text x={axis.widthPx - 14} y={y.y(log10) - 4} textAnchor="end">
          {panels.jacobians[id]}
        </text>
      </g>
    ));
}

/** Each line's name beside it, clear of all lines. */
function LineLabels(
  props: Axes & { readonly series: JacobiansSeries; readonly name: (id: LineId) => string },
) {
  const { series, axis, y, name } = props;
  const area = { left: axis.leftPx, right: axis.rightPx, top: y.topPx, bottom: y.bottomPx };
  const labels = lineLabels(
    series.lines.map((line) => ({
      points: line.values.map((log10, i) => ({ x: axis.x(i - 1), y: y.y(log10) })),
      widthPx: name(line.id).length * LABEL_CHARACTER_PX + 4,
    })),
    area,
  );
  return series.lines.map((line, index) => {
    const at = labels[index];
    return at === null || at === undefined ? null : (
      <text key={line.id} className={`chart-label chart-label-${line.style}`} x={at.x} y={at.y}>
        {name(line.id)}
      </text>
    );
  });
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
          {String(step).replace('-', '−')}
        </text>
      ))}
      <text className="chart-tick chart-tick-title" x={axis.widthPx - 12} y={bottomPx + 35}>
        {label}
      </text>
    </g>
  );
}
