import { useMemo, useRef, type KeyboardEvent } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { histogram } from '../../encoding/histogram.ts';
import { formatNumber } from '../../encoding/numberFormat.ts';
import { linePath } from '../../encoding/paths.ts';
import { createLinearAxis, type LinearAxis } from '../../encoding/scales.ts';
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import {
  activationCurve,
  reachOf,
  unitDots,
  type Curve,
  type UnitDot,
} from './saturationSeries.ts';

export type SaturationCurveProps = { readonly analysis: GradientAnalysis; readonly step: number };

const CURVE_TOP_PX = 6;
const CURVE_BOTTOM_PX = 96;
const HISTOGRAM_TOP_PX = 101;
const HISTOGRAM_BOTTOM_PX = 119;
const HEIGHT_PX = 136;
const SIDE_PX = 12;
const BINS = 24;
const SATURATED_BELOW = 0.1;

/** f in ink and f′ in the gradient's colours, a dot a unit on either, and the histogram of the pre-activations. */
export function SaturationCurve({ analysis, step }: SaturationCurveProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const { panels } = useContent();
  const reach = useMemo(() => reachOf(analysis), [analysis]);
  const curve = useMemo(() => activationCurve(analysis, reach), [analysis, reach]);
  const dots = useMemo(() => unitDots(analysis, step), [analysis, step]);
  const { gamma } = activations[analysis.network.activation];
  const [low, high] = valueRange(curve);
  const y = createLinearAxis([low, high], [CURVE_BOTTOM_PX, CURVE_TOP_PX]);
  if (widthPx === null) return <div ref={box} className="saturation-curve" />;
  const x = createLinearAxis([-reach, reach], [SIDE_PX, widthPx - SIDE_PX]);
  return (
    <div ref={box} className="saturation-curve">
      <svg width={widthPx} height={HEIGHT_PX}>
        <SaturatedZones curve={curve} gamma={gamma} x={x} label={panels.saturation.saturated} />
        <g aria-hidden="true">
          <path
            className="saturation-zero"
            d={`M${SIDE_PX} ${y.position(0)}H${widthPx - SIDE_PX}`}
          />
          <path
            className="saturation-f"
            d={linePath(
              curve.map((c) => ({
                x: x.position(c.a),
                y: c.value < low || c.value > high ? NaN : y.position(c.value),
              })),
            )}
          />
          <path
            className="saturation-derivative"
            d={linePath(curve.map((c) => ({ x: x.position(c.a), y: y.position(c.derivative) })))}
          />
          <Histogram values={dots.map((dot) => dot.a)} reach={reach} x={x} />
          {x.ticks.map((a) => (
            <text key={a} className="saturation-tick" x={x.position(a)} y={HEIGHT_PX - 4}>
              {String(a).replace('-', '−')}
            </text>
          ))}
        </g>
        <UnitDots dots={dots} reach={reach} x={x} y={y} />
      </svg>
    </div>
  );
}

/** Room for both curves: they stay within, but a linear f is cut at ±1.5 so that f′ keeps its height. */
function valueRange(curve: readonly Curve[]): readonly [number, number] {
  const all = curve
    .flatMap((c) => [c.value, c.derivative])
    .map((v) => Math.max(-1.5, Math.min(1.5, v)));
  return [Math.min(-0.1, ...all) - 0.05, Math.max(1, ...all) + 0.08];
}

function SaturatedZones(props: {
  readonly curve: readonly Curve[];
  readonly gamma: number;
  readonly x: LinearAxis;
  readonly label: string;
}) {
  const { curve, gamma, x, label } = props;
  const isSaturated = (c: Curve | undefined) =>
    c !== undefined && c.derivative < SATURATED_BELOW * gamma;
  const first = curve[0];
  const last = curve.at(-1);
  if (first === undefined || last === undefined) return null;
  const leftEnd = curve.find((c) => !isSaturated(c))?.a;
  const rightEnd = curve.findLast((c) => !isSaturated(c))?.a;
  const zones = [
    { from: first.a, to: leftEnd ?? last.a, show: isSaturated(first), anchor: 'start' as const },
    { from: rightEnd ?? first.a, to: last.a, show: isSaturated(last), anchor: 'end' as const },
  ].filter((zone) => zone.show);
  return zones.map(({ from, to, anchor }) => (
    <g key={anchor} aria-hidden="true">
      <rect
        className="saturation-zone"
        x={x.position(from)}
        y={CURVE_TOP_PX}
        width={x.position(to) - x.position(from)}
        height={HISTOGRAM_BOTTOM_PX - CURVE_TOP_PX}
      />
      <text
        className="saturation-zone-label"
        x={anchor === 'start' ? x.position(from) + 5 : x.position(to) - 5}
        y={anchor === 'start' ? CURVE_TOP_PX + 13 : CURVE_BOTTOM_PX - 8}
        textAnchor={anchor}
      >
        {label}
      </text>
    </g>
  ));
}

function Histogram(props: {
  readonly values: readonly number[];
  readonly reach: number;
  readonly x: LinearAxis;
}) {
  const { values, reach, x } = props;
  const bins = histogram(values, [-reach, reach], BINS);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const heightPx = HISTOGRAM_BOTTOM_PX - HISTOGRAM_TOP_PX;
  return (
    <g className="saturation-histogram">
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          x={x.position(from) + 0.5}
          y={HISTOGRAM_BOTTOM_PX - (heightPx * count) / most}
          width={Math.max(0, x.position(to) - x.position(from) - 1)}
          height={(heightPx * count) / most}
        />
      ))}
      <path d={`M${x.position(-reach)} ${HISTOGRAM_BOTTOM_PX}H${x.position(reach)}`} />
    </g>
  );
}

type UnitDotsProps = {
  readonly dots: readonly UnitDot[];
  readonly reach: number;
  readonly x: LinearAxis;
  readonly y: LinearAxis;
};

/** Each unit twice: on f, and on f′ in the colour of what it lets through. Units can be walked with the keys. */
function UnitDots({ dots, reach, x, y }: UnitDotsProps) {
  const { panels } = useContent();
  const say = useSay();
  const hoverUnit = useLab((state) => state.hoverUnit);
  const hoverTerm = useLab((state) => state.hoverTerm);
  const selectUnit = useLab((state) => state.selectUnit);
  const selected = useLab((state) => state.params.unit);
  const lit = useLab((state) => state.hover.unit ?? state.params.unit);
  const term = useLab((state) => state.hover.term);
  const group = useRef<SVGGElement>(null);
  const at = (a: number) => x.position(Math.max(-reach, Math.min(reach, a)));
  const radius = dots.length > 40 ? 2.5 : 4;
  const walk = (event: KeyboardEvent) => {
    const move = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (move === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.min(dots.length - 1, Math.max(0, (selected ?? -1) + move));
    selectUnit(to);
    group.current?.querySelector<SVGElement>(`[data-dot="${to}"]`)?.focus();
  };
  return (
    <g ref={group} role="radiogroup" aria-label={panels.saturation.units} onKeyDown={walk}>
      {dots.map((dot) => {
        if (Number.isNaN(dot.a)) return null;
        const isLit = dot.unit === lit;
        const r = isLit ? radius + 2 : radius;
        return (
          <g
            key={dot.unit}
            role="radio"
            aria-checked={dot.unit === selected}
            aria-label={say(panels.saturation.unit, {
              unit: dot.unit + 1,
              a: formatNumber(dot.a),
              derivative: formatNumber(dot.derivative),
            })}
            tabIndex={dot.unit === (selected ?? 0) ? 0 : -1}
            className={isLit ? 'unit-dot unit-dot-lit' : 'unit-dot'}
            data-dot={dot.unit}
            onPointerEnter={() => {
              hoverUnit(dot.unit);
              hoverTerm('derivative');
            }}
            onPointerLeave={() => {
              hoverUnit(null);
              hoverTerm(null);
            }}
            onClick={() => selectUnit(dot.unit === selected ? null : dot.unit)}
          >
            <circle
              className="unit-dot-f"
              data-lit={term === 'preActivation' || term === 'state'}
              cx={at(dot.a)}
              cy={y.position(Math.max(-1.5, Math.min(1.5, dot.value)))}
              r={r}
            />
            <circle
              className="unit-dot-derivative"
              data-lit={term === 'derivative' || term === 'saturationFactor'}
              cx={at(dot.a)}
              cy={y.position(dot.derivative)}
              r={r}
              style={{ fill: gradientColour(Math.log10(dot.derivative)) }}
            />
          </g>
        );
      })}
    </g>
  );
}
