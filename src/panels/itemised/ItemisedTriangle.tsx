import { useId, useMemo } from 'react';
import { circlePath } from '../../encoding/paths.ts';
import type { TimeAxis } from '../../encoding/timeAxis.ts';
import { formatInteger, subscript } from '../../encoding/numberFormat.ts';
import { labelStride } from '../../encoding/timeAxis.ts';
import { TriangleCells } from '../../marks/TriangleCells.tsx';
import { TriangleCellsCanvas } from '../../marks/TriangleCellsCanvas.tsx';
import type { Itemised } from '../../math/analysis.ts';
import { offersControl } from '../../store/selectors.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';
import { CutHandle } from './CutHandle.tsx';
import { FixedCut } from './FixedCut.tsx';
import { Hatch } from './Hatch.tsx';
import { cellValues, runsOf, type Run } from './itemisedSeries.ts';
import { TermGrid } from './TermGrid.tsx';
import { useCut } from './useCut.ts';
import { useFollowedRow } from './useFollowedRow.ts';
import { TermValues } from './TermValues.tsx';
import {
  columnLeft,
  cutPath,
  outlinePath,
  rowTop,
  runsPath,
  triangleLayout,
  type TriangleLayout,
} from './triangleLayout.ts';

const MOST_SHAPES = 1500;
const TICK_LABEL_PX = 30;
const ROW_LABEL_PX = 15;
const ZERO_PX = 3;

/** C(t,k): a row for every loss, a column for every step, exactly under the network's own. */
export function ItemisedTriangle({ itemised }: { readonly itemised: Itemised | null }) {
  const { axis } = useTimeAxis();
  const isSettable = useLab((state) => offersControl(state, 'trunc'));
  const cut = useCut(axis.steps);
  const hasLane = isSettable || cut !== null;
  const layout = useMemo(() => triangleLayout(axis, hasLane), [axis, hasLane]);
  const t = useFollowedRow();
  const k = useCurrentStep();
  return (
    <>
      <TermValues itemised={itemised} t={t} k={k} />
      <div className="time-drawing" style={{ width: axis.widthPx, height: layout.heightPx }}>
        {itemised !== null && <Cells itemised={itemised} layout={layout} widthPx={axis.widthPx} />}
        <svg width={axis.widthPx} height={layout.heightPx} aria-hidden="true">
          <path className="itemised-outline" d={outlinePath(layout)} />
          {itemised !== null && <SpecialCells itemised={itemised} layout={layout} />}
          <Guides layout={layout} t={t} k={k} />
          <StepTicks axis={axis} layout={layout} selected={k} />
        </svg>
        <TermGrid itemised={itemised} layout={layout} t={t} k={k} />
        {isSettable ? (
          <CutHandle
            layout={layout}
            lastReached={itemised?.lastReached ?? null}
            widthPx={axis.widthPx}
          />
        ) : (
          cut !== null && <FixedCut layout={layout} {...cut} widthPx={axis.widthPx} />
        )}
        <RowNames layout={layout} selected={t} />
      </div>
    </>
  );
}

type CellsProps = { readonly itemised: Itemised; readonly layout: TriangleLayout };

function Cells({ itemised, layout, widthPx }: CellsProps & { readonly widthPx: number }) {
  const measure = useLab((state) => state.params.items);
  const values = useMemo(() => cellValues(itemised, measure), [itemised, measure]);
  const { steps, leftPx, topPx, pitchPx, rowPx, heightPx } = layout;
  const cells = { values, steps, leftPx, topPx, pitchPx, rowPx };
  if (steps ** 2 / 2 > MOST_SHAPES) return <TriangleCellsCanvas {...cells} widthPx={widthPx} />;
  return (
    <svg className="itemised-cells" width={widthPx} height={heightPx} aria-hidden="true">
      <TriangleCells {...cells} />
    </svg>
  );
}

/** What has no plain value: 0 is an empty circle, what truncation cuts is hatched, what is not finite dashed. */
function SpecialCells({ itemised, layout }: CellsProps) {
  const hatch = useId();
  const dots = useId();
  const { cut, zero, broken } = useMemo(
    () => ({
      cut: runsOf(itemised, 'cut'),
      zero: runsOf(itemised, 'zero'),
      broken: runsOf(itemised, 'broken'),
    }),
    [itemised],
  );
  const isFine = layout.rowPx < 3 * ZERO_PX || layout.pitchPx < 3 * ZERO_PX;
  return (
    <>
      <defs>
        <Hatch id={hatch} />
        <pattern id={dots} width={4} height={4} patternUnits="userSpaceOnUse">
          <circle className="itemised-dot" cx={2} cy={2} r={0.9} />
        </pattern>
      </defs>
      <path data-cells="cut" d={runsPath(layout, cut)} fill={`url(#${hatch})`} />
      {isFine ? (
        <path data-cells="zero" d={runsPath(layout, zero)} fill={`url(#${dots})`} />
      ) : (
        <path data-cells="zero" className="itemised-zero" d={circles(layout, zero)} />
      )}
      <path data-cells="broken" className="itemised-broken" d={runsPath(layout, broken)} />
      <path
        className="itemised-cut-edge"
        data-cut-edge={itemised.lastReached.at(-1)}
        d={cutPath(layout, itemised.lastReached)}
      />
    </>
  );
}

const circles = (layout: TriangleLayout, runs: readonly Run[]) =>
  runs
    .flatMap(({ t, from, to }) =>
      Array.from({ length: to - from }, (_, i) =>
        circlePath(columnLeft(layout, from + i + 0.5), rowTop(layout, t + 0.5), ZERO_PX),
      ),
    )
    .join('');

type Pointed = { readonly layout: TriangleLayout; readonly t: number; readonly k: number };

/** From the names of the row and the column to the current cell. */
function Guides({ layout, t, k }: Pointed) {
  const y = rowTop(layout, t + 0.5);
  const isTerm = k >= 0 && k <= t;
  const right = isTerm ? columnLeft(layout, k) : columnLeft(layout, 0);
  return (
    <>
      <path className="itemised-guide" d={`M${layout.leftPx - 14} ${y}H${right}`} />
      {isTerm && (
        <path
          className="itemised-guide"
          d={`M${columnLeft(layout, k + 0.5)} ${rowTop(layout, t + 1)}V${layout.tickY - 13}`}
        />
      )}
    </>
  );
}

function StepTicks(props: {
  readonly axis: TimeAxis;
  readonly layout: TriangleLayout;
  readonly selected: number;
}) {
  const { axis, layout, selected } = props;
  const { panels } = useContent();
  const stride = labelStride(axis, TICK_LABEL_PX);
  const steps = Array.from({ length: axis.steps }, (_, k) => k).filter(
    (k) =>
      k === selected ||
      (k % stride === 0 && Math.abs(k - selected) * axis.spacingPx >= TICK_LABEL_PX),
  );
  return (
    <g className="itemised-ticks">
      <text className="itemised-axis" x={axis.widthPx - 12} y={layout.tickY + 15}>
        {panels.itemised.axis}
      </text>
      {steps.map((k) => (
        <text
          key={k}
          className={k === selected ? 'itemised-tick itemised-tick-selected' : 'itemised-tick'}
          data-tick={k}
          x={axis.x(k)}
          y={layout.tickY}
        >
          {formatInteger(k)}
        </text>
      ))}
    </g>
  );
}

/** The losses, at the left edge, where they stay when the drawing scrolls. */
function RowNames({
  layout,
  selected,
}: {
  readonly layout: TriangleLayout;
  readonly selected: number;
}) {
  const { panels } = useContent();
  const say = useSay();
  const stride = [1, 2, 5, 10, 20, 50].find((n) => n * layout.rowPx >= ROW_LABEL_PX) ?? 100;
  const rows = Array.from({ length: layout.steps }, (_, t) => t).filter(
    (t) =>
      t === selected || (t % stride === 0 && Math.abs(t - selected) * layout.rowPx >= ROW_LABEL_PX),
  );
  return (
    <div className="time-gutter">
      <svg width={46} height={layout.heightPx} aria-hidden="true">
        {rows.map((t) => (
          <text
            key={t}
            className={t === selected ? 'itemised-row itemised-tick-selected' : 'itemised-row'}
            x={36}
            y={rowTop(layout, t + 0.5)}
            dy="0.35em"
          >
            {say(panels.itemised.lossRow, { sub: subscript(t) })}
          </text>
        ))}
      </svg>
    </div>
  );
}
