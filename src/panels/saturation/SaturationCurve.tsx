import { useMemo, useRef } from 'react';
import { formatInteger } from '../../encoding/numberFormat.ts';
import { linePath } from '../../encoding/paths.ts';
import { createLinearAxis, type LinearAxis } from '../../encoding/scales.ts';
import { activations } from '../../math/activations/activations.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { useElementWidth } from '../../ui/useElementSize.ts';
import { useContent } from '../shared/LabContext.ts';
import { curveRows, MOST_VALUE } from './curveRows.ts';
import { PreActivationHistogram } from './PreActivationHistogram.tsx';
import { SaturatedZones } from './SaturatedZones.tsx';
import { activationCurve, reachOf, unitDots, type Curve } from './saturationSeries.ts';
import { UnitDots } from './UnitDots.tsx';
import { useCurveNames } from './useCurveNames.ts';
import type { ShownGate } from './useShownGate.ts';

export type SaturationCurveProps = {
  readonly analysis: GradientAnalysis;
  readonly step: number;
  readonly gate: ShownGate;
};

/** f in ink and f′ in the gradient's colours, a dot a unit on either, and the histogram of the pre-activations. */
export function SaturationCurve({ analysis, step, gate }: SaturationCurveProps) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useElementWidth(box);
  const { panels } = useContent();
  const names = useCurveNames(gate);
  const { activation } = gate;
  const reach = useMemo(() => reachOf(analysis), [analysis]);
  const curve = useMemo(() => activationCurve(activation, reach), [activation, reach]);
  const dots = useMemo(() => unitDots(analysis, step, gate.index), [analysis, step, gate]);
  const y = useMemo(
    () => createLinearAxis(valueRange(curve), [curveRows.curveBottom, curveRows.curveTop]),
    [curve],
  );
  const { gamma } = activations[activation];
  const { height, tickBaseline } = curveRows;
  const side =
    gate.activation === 'tanh' && gate.name !== null ? curveRows.wideSide : curveRows.side;
  const x = createLinearAxis([-reach, reach], [side, Math.max(side, (widthPx ?? 0) - side)]);
  return (
    <div ref={box} className="saturation-curve" style={{ height }}>
      {widthPx !== null && (
        <svg width={widthPx} height={height}>
          <SaturatedZones curve={curve} gamma={gamma} x={x} label={panels.saturation.saturated} />
          <g aria-hidden="true">
            <path className="saturation-zero" d={`M${side} ${y.position(0)}H${widthPx - side}`} />
            <Curves curve={curve} names={names} x={x} y={y} />
            <PreActivationHistogram values={dots.map((dot) => dot.a)} reach={reach} x={x} />
            {x.ticks.map((a) => (
              <text key={a} className="saturation-tick" x={x.position(a)} y={tickBaseline}>
                {formatInteger(a)}
              </text>
            ))}
          </g>
          <UnitDots
            dots={dots}
            derivativeName={names.derivative}
            term={gate.term}
            reach={reach}
            x={x}
            y={y}
          />
        </svg>
      )}
    </div>
  );
}

type CurvesProps = {
  readonly curve: readonly Curve[];
  readonly names: ReturnType<typeof useCurveNames>;
  readonly x: LinearAxis;
  readonly y: LinearAxis;
};

/** f, named at its right end, and f′, named at its left end. */
function Curves({ curve, names, x, y }: CurvesProps) {
  const path = (height: (c: Curve) => number) =>
    linePath(
      curve.map((c) => ({
        x: x.position(c.a),
        y: Math.abs(height(c)) > MOST_VALUE ? NaN : y.position(height(c)),
      })),
    );
  const end = curve.findLast((c) => Math.abs(c.value) <= MOST_VALUE);
  const start = curve[0];
  return (
    <>
      <path className="saturation-f" d={path((c) => c.value)} />
      <path className="saturation-derivative" d={path((c) => c.derivative)} />
      {end !== undefined && (
        <text
          className="saturation-name"
          x={x.position(end.a) + 5}
          y={y.position(end.value)}
          dy="0.3em"
        >
          {names.value}
        </text>
      )}
      {start !== undefined && (
        <text
          className="saturation-name saturation-name-derivative"
          x={x.position(start.a) - 4}
          y={y.position(start.derivative)}
          dy="0.3em"
        >
          {names.derivative}
        </text>
      )}
    </>
  );
}

/** Room for both curves, up to where a linear f is cut. */
function valueRange(curve: readonly Curve[]): readonly [number, number] {
  const all = curve
    .flatMap((c) => [c.value, c.derivative])
    .map((v) => Math.max(-MOST_VALUE, Math.min(MOST_VALUE, v)));
  return [Math.min(-0.1, ...all) - 0.05, Math.max(1, ...all) + 0.08];
}
