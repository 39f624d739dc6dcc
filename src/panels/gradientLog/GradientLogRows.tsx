import { useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import type { LogAxis } from '../../encoding/logAxis.ts';
import { oneOfEachColour } from '../../encoding/oneOfEachColour.ts';
import { circlePath, crossPath, linePath } from '../../encoding/paths.ts';
import type { LinearAxis } from '../../encoding/scales.ts';
import { drawnRows } from './gradientLogSeries.ts';

const RADIUS_PX = 2.5;
const FEW = 60;

export type GradientLogRowsProps = {
  readonly steps: Float64Array;
  readonly norms: Float64Array;
  readonly x: LinearAxis;
  readonly y: LogAxis;
  readonly mostRows: number;
};

/** A line through all that is finite, points in the colour of their size, and crosses where a norm is not a number. */
export function GradientLogRows({ steps, norms, x, y, mostRows }: GradientLogRowsProps) {
  const drawn = useMemo(
    () =>
      drawnRows(norms, mostRows).map((row) => ({
        step: steps[row] ?? NaN,
        log10: Math.log10(norms[row] ?? NaN),
      })),
    [steps, norms, mostRows],
  );
  const points = useMemo(
    () => drawn.map(({ step, log10 }) => ({ x: x.position(step), y: y.y(log10), log10 })),
    [drawn, x, y],
  );
  const radius = points.length <= FEW ? RADIUS_PX + 1 : RADIUS_PX;
  const shapes = oneOfEachColour(
    points
      .filter((point) => !Number.isNaN(point.y))
      .map((point) => ({
        colour: gradientColour(point.log10),
        d: circlePath(point.x, point.y, radius),
      })),
  );
  const broken = points.filter((point) => Number.isNaN(point.y));
  return (
    <>
      <path
        className="gradient-log-line"
        d={linePath(
          points.map((point) => (Number.isFinite(point.log10) ? point : { ...point, y: NaN })),
        )}
      />
      {shapes.map(({ colour, d }) => (
        <path key={colour} className="gradient-log-points" d={d} style={{ fill: colour }} />
      ))}
      <path
        className="gradient-log-crosses"
        data-broken={broken.length}
        d={broken.map((point) => crossPath(point.x, y.topPx - 6, 3)).join('')}
      />
    </>
  );
}
