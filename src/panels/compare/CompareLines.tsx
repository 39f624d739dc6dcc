import { memo, useMemo } from 'react';
import { gradientColour } from '../../encoding/gradientScale.ts';
import { lineLabels } from '../../encoding/lineLabels.ts';
import type { LogAxis } from '../../encoding/logAxis.ts';
import { markerPath } from '../../encoding/markerPaths.ts';
import { linePath } from '../../encoding/paths.ts';
import { labelStride, type TimeAxis } from '../../encoding/timeAxis.ts';
import { useSeenPart } from '../shared/TimeFrame.tsx';
import './compareLines.css';

export type ComparedLine = {
  readonly index: number;
  readonly name: string;
  /** log₁₀ of the relative gradient, by steps back from the loss. */
  readonly values: readonly number[];
};

export type CompareLinesProps = {
  readonly lines: readonly ComparedLine[];
  readonly axis: TimeAxis;
  readonly y: LogAxis;
  /** Steps back. */
  readonly selected: number;
};

const CHARACTER_PX = 6.9;
const MARK_EVERY_PX = 40;
const RADIUS_PX = 4;
const SELECTED_RADIUS_PX = 5.5;

/** The lines are told apart by dashes, marks and names; the marks have the colour of the gradient there. */
export const CompareLines = memo(function CompareLines(props: CompareLinesProps) {
  const { lines, axis, y, selected } = props;
  const stride = labelStride(axis, MARK_EVERY_PX);
  const drawn = useMemo(
    () =>
      lines.map((line) => ({
        line,
        points: line.values
          .map((log10, back) => ({ back, x: axis.x(axis.steps - 1 - back), y: y.y(log10), log10 }))
          .reverse(),
        widthPx: line.name.length * CHARACTER_PX + 4,
      })),
    [lines, axis, y],
  );
  const { leftPx, rightPx } = useSeenPart();
  const labels = useMemo(() => {
    const area = { left: leftPx, right: rightPx, top: y.topPx, bottom: y.bottomPx };
    return lineLabels(drawn, area);
  }, [drawn, leftPx, rightPx, y]);
  return (
    <>
      {drawn.map(({ line, points }) => (
        <g key={line.index} className="compare-line" data-line={line.index}>
          <path className="compare-path" d={linePath(points)} />
          {points
            .filter((point) => point.back % stride === 0 || point.back === selected)
            .filter((point) => !Number.isNaN(point.y))
            .map((point) => (
              <path
                key={point.back}
                data-back={point.back}
                className={
                  Number.isFinite(point.log10) ? 'compare-mark' : 'compare-mark compare-mark-broken'
                }
                d={markerPath(
                  line.index,
                  point.x,
                  point.y,
                  point.back === selected ? SELECTED_RADIUS_PX : RADIUS_PX,
                )}
                style={
                  Number.isFinite(point.log10) ? { fill: gradientColour(point.log10) } : undefined
                }
              />
            ))}
        </g>
      ))}
      {drawn.map(({ line }, index) => {
        const at = labels[index];
        return at === null || at === undefined ? null : (
          <text key={line.index} className="compare-label" x={at.x} y={at.y}>
            {line.name}
          </text>
        );
      })}
    </>
  );
});
