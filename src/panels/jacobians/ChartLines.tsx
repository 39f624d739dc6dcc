import { memo, useMemo } from 'react';
import { lineLabels } from '../../encoding/lineLabels.ts';
import type { LogAxis } from '../../encoding/logAxis.ts';
import { linePath } from '../../encoding/paths.ts';
import type { TimeAxis } from '../../encoding/timeAxis.ts';
import { useSeenPart } from '../shared/TimeFrame.tsx';
import type { ChartLine, LineId } from './jacobiansSeries.ts';
import { GhostLines } from './GhostLines.tsx';
import type { Ghost } from './ghosts.ts';
import { SignalPoints } from './SignalPoints.tsx';

export type ChartLinesProps = {
  readonly lines: readonly ChartLine[];
  readonly ghosts: readonly Ghost[];
  readonly axis: TimeAxis;
  readonly y: LogAxis;
  readonly name: (id: LineId) => string;
  /** The smallest k that the followed gradient reaches; −1 where it is not truncated. */
  readonly reached: number;
};

const CHARACTER_PX = 6.2;

/** The lines, the first on top, each with its name beside it, clear of all lines. */
export const ChartLines = memo(function ChartLines(props: ChartLinesProps) {
  const { lines, ghosts, axis, y, name, reached } = props;
  const drawn = useMemo(
    () =>
      lines.map((line) => ({
        line,
        points: line.values.map((log10, i) => ({
          step: i - 1,
          x: axis.x(i - 1),
          y: y.y(log10),
          log10,
          relative: line.relative?.[i] ?? NaN,
        })),
        widthPx: name(line.id).length * CHARACTER_PX + 4,
      })),
    [lines, axis, y, name],
  );
  const drawnGhosts = useMemo(
    () =>
      ghosts.map((ghost) => ({
        ghost,
        points: ghost.values.map((log10, i) => ({ x: axis.x(i - 1), y: y.y(log10) })),
        widthPx: ghost.name.length * CHARACTER_PX + 4,
      })),
    [ghosts, axis, y],
  );
  const { leftPx, rightPx } = useSeenPart();
  const labels = useMemo(
    () =>
      lineLabels([...drawn, ...drawnGhosts], {
        left: leftPx,
        right: rightPx,
        top: y.topPx,
        bottom: y.bottomPx,
      }),
    [drawn, drawnGhosts, leftPx, rightPx, y],
  );
  return (
    <>
      <GhostLines
        ghosts={drawnGhosts.map(({ ghost, points }, index) => ({
          ghost,
          points,
          label: labels[drawn.length + index] ?? null,
        }))}
      />
      {drawn.toReversed().map(({ line, points }) => (
        <g key={line.id} className={`chart-line chart-line-${line.style}`} data-series={line.id}>
          {line.relative !== null ? (
            <>
              <path d={linePath(points.filter(({ step }) => step >= reached))} />
              {reached >= 0 && (
                <path
                  className="chart-line-cut"
                  d={linePath(points.filter(({ step }) => step <= reached))}
                />
              )}
              <SignalPoints points={points} cutBelow={reached} />
            </>
          ) : (
            <path d={linePath(points)} />
          )}
        </g>
      ))}
      {drawn.map(({ line }, index) => {
        const at = labels[index];
        return at === null || at === undefined ? null : (
          <text key={line.id} className={`chart-label chart-label-${line.style}`} x={at.x} y={at.y}>
            {name(line.id)}
          </text>
        );
      })}
    </>
  );
});
