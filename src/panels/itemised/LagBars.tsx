import { useId, useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { createLogAxis } from '../../encoding/logAxis.ts';
import { formatFixed, formatInteger, formatMagnitude } from '../../encoding/numberFormat.ts';
import { circlePath, linePath } from '../../encoding/paths.ts';
import { createLinearAxis } from '../../encoding/scales.ts';
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';
import { LogGrid, LogLabels } from '../../marks/LogGrid.tsx';
import type { Itemised } from '../../math/analysis.ts';
import { parameters } from '../../store/parameters.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';
import { Hatch } from './Hatch.tsx';
import { useFollowedRow } from './useFollowedRow.ts';
import { lagSeries, largestLag, type Lag } from './itemisedSeries.ts';

const TOP_PX = 8;
const BOTTOM_PX = 104;
const HEIGHT_PX = 140;
const BAR_PX = 20;
const TICK_LABEL_PX = 30;
const ZERO_PX = 3;
const HALVES = [0, 0.5, 1] as const;

/** How much of ∂E/∂W comes from j steps back. Lag j stands under step T−1−j: as the gradient, it runs to the left. */
export function LagBars({ itemised }: { readonly itemised: Itemised | null }) {
  const { panels } = useContent();
  const scale = useLab((state) => state.params.lags);
  const commit = useLab((state) => state.commit);
  const { axis } = useTimeAxis();
  const t = useFollowedRow();
  const k = useCurrentStep();
  const { lags: words } = panels.itemised;
  const lags = useMemo(() => (itemised === null ? null : lagSeries(itemised)), [itemised]);
  const selected = k < 0 || k > t ? null : t - k;
  return (
    <div className="lag-bars">
      <div className="lag-head">
        <h3 className="lag-title">{words.title}</h3>
        <div className="figure-tools">
          <Choice
            label={words.scale}
            hideLabel
            options={parameters.lags.choices.map((value) => ({ value, ...words.scales[value] }))}
            value={scale}
            onChange={(lagScale) => commit({ lags: lagScale })}
          />
        </div>
      </div>
      <LagSentence lags={lags} selected={selected} />
      <div className="time-drawing" style={{ width: axis.widthPx, height: HEIGHT_PX }}>
        {lags !== null && <Bars lags={lags} axis={axis} scale={scale} selected={selected} />}
      </div>
    </div>
  );
}

type Chosen = { readonly selected: number | null };

function LagSentence({ lags, selected }: Chosen & { readonly lags: readonly Lag[] | null }) {
  const { panels } = useContent();
  const say = useSay();
  const { lags: words, waiting } = panels.itemised;
  const largest = lags === null ? null : largestLag(lags);
  const other = selected === null ? undefined : lags?.[selected];
  const sentences = () => {
    if (lags === null) return waiting;
    if (largest === null) return words.none;
    const norm = formatMagnitude(largest.log10);
    const first =
      largest.lag === 0
        ? say(words.largestOwn, { norm })
        : say(words.largest, { norm, lag: largest.lag }, largest.lag);
    if (other === undefined || other.lag === largest.lag) return first;
    const ratio = formatMagnitude(other.log10Relative);
    const second =
      other.lag === 0
        ? say(words.own, { ratio })
        : say(other.isCut ? words.cut : words.from, { lag: other.lag, ratio }, other.lag);
    return `${first} ${second}`;
  };
  return (
    <p className="itemised-values">
      <span className="lag-sentence">{sentences()}</span> <span>{words.definition}</span>
    </p>
  );
}

type BarsProps = Chosen & {
  readonly lags: readonly Lag[];
  readonly axis: TimeAxis;
  readonly scale: 'log' | 'linear';
};

function Bars({ lags, axis, scale, selected }: BarsProps) {
  const hatch = useId();
  const { panels } = useContent();
  const x = (lag: number) => axis.x(axis.steps - 1 - lag);
  const log = useMemo(
    () =>
      createLogAxis(
        [lags.filter(({ isCut }) => !isCut).map((lag) => lag.log10Relative)],
        TOP_PX,
        BOTTOM_PX,
      ),
    [lags],
  );
  const linear = createLinearAxis([0, 1], [BOTTOM_PX, TOP_PX]);
  const basePx = scale === 'log' ? log.y(log.domain[0]) : BOTTOM_PX;
  const heightOf = ({ log10Relative }: Lag) =>
    basePx - (scale === 'log' ? log.y(log10Relative) : linear.position(10 ** log10Relative));
  const widthPx = Math.min(BAR_PX, Math.max(1, axis.spacingPx * 0.6));
  const drawn = lags.filter(({ log10Relative }) => Number.isFinite(log10Relative));
  const zeros = lags.filter(({ log10, isCut }) => log10 === -Infinity && !isCut);
  const cut = lags.filter(({ isCut }) => isCut);
  const leftPx = axis.x(0) - axis.spacingPx / 2;
  const rightPx = axis.rightPx + axis.spacingPx / 2;
  return (
    <>
      <svg width={axis.widthPx} height={HEIGHT_PX} aria-hidden="true">
        <defs>
          <Hatch id={hatch} />
        </defs>
        {scale === 'log' ? (
          <LogGrid axis={log} leftPx={leftPx} rightPx={rightPx} />
        ) : (
          HALVES.map((share) => (
            <path
              key={share}
              className="grid-line"
              d={`M${leftPx} ${linear.position(share)}H${rightPx}`}
            />
          ))
        )}
        {cut.map(({ lag }) => (
          <rect
            key={lag}
            data-lag-cut={lag}
            x={x(lag) - axis.spacingPx / 2}
            y={TOP_PX}
            width={axis.spacingPx}
            height={BOTTOM_PX - TOP_PX}
            fill={`url(#${hatch})`}
          />
        ))}
        {drawn.map((lag) => (
          <rect
            key={lag.lag}
            className={axis.compressed ? 'lag-bar lag-bar-fine' : 'lag-bar'}
            data-lag={lag.lag}
            data-selected-lag={lag.lag === selected}
            x={x(lag.lag) - widthPx / 2}
            y={basePx - Math.max(1, heightOf(lag))}
            width={widthPx}
            height={Math.max(1, heightOf(lag))}
            style={{ fill: gradientColour(lag.log10Relative) }}
          />
        ))}
        {axis.compressed && (
          <path
            className="lag-tops"
            d={linePath(drawn.map((lag) => ({ x: x(lag.lag), y: basePx - heightOf(lag) })))}
          />
        )}
        <path
          className="itemised-zero"
          d={zeros
            .map(({ lag }) => circlePath(x(lag), BOTTOM_PX - ZERO_PX, Math.min(ZERO_PX, widthPx)))
            .join('')}
        />
        <LagTicks axis={axis} selected={selected} label={panels.itemised.lags.axis} />
      </svg>
      <div className="time-gutter">
        <svg width={46} height={HEIGHT_PX} aria-hidden="true">
          {scale === 'log' ? (
            <LogLabels axis={log} xPx={42} />
          ) : (
            HALVES.map((share) => (
              <text
                key={share}
                className="itemised-row"
                x={42}
                y={linear.position(share)}
                dy="0.35em"
              >
                {Number.isInteger(share) ? formatInteger(share) : formatFixed(share, 1)}
              </text>
            ))
          )}
        </svg>
      </div>
    </>
  );
}

function LagTicks({
  axis,
  selected,
  label,
}: Chosen & { readonly axis: TimeAxis; readonly label: string }) {
  const stride = labelStride(axis, TICK_LABEL_PX);
  const shown = Array.from({ length: axis.steps }, (_, lag) => lag).filter(
    (lag) =>
      lag === selected ||
      (lag % stride === 0 &&
        (selected === null || Math.abs(lag - selected) * axis.spacingPx >= TICK_LABEL_PX)),
  );
  return (
    <>
      {shown.map((lag) => (
        <text
          key={lag}
          className={lag === selected ? 'itemised-tick itemised-tick-selected' : 'itemised-tick'}
          x={axis.x(axis.steps - 1 - lag)}
          y={BOTTOM_PX + 18}
        >
          {formatInteger(lag)}
        </text>
      ))}
      <text className="itemised-axis" x={axis.widthPx - 12} y={BOTTOM_PX + 33}>
        {label}
      </text>
    </>
  );
}
