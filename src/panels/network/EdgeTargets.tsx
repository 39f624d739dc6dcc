import { memo } from 'react';
import { subscript } from '../../encoding/numberFormat.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useHover } from '../shared/useHover.ts';
import { useWholeState } from '../shared/useSteps.ts';
import type { ColumnLayout } from './columnLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type EdgeTargetsProps = {
  readonly layout: ColumnLayout;
  readonly rows: NetworkRows;
  readonly steps: number;
};

const CLEAR_PX = 7;

/** Between the columns: the edge from s_{t−1} to s_t, which opens as a matrix. The button above does the same by key. */
export const EdgeTargets = memo(function EdgeTargets({ layout, rows, steps }: EdgeTargetsProps) {
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const whole = useWholeState();
  const openEdge = useLab((state) => state.openEdge);
  const hover = useHover('stepJacobian');
  const widthPx = axis.spacingPx - layout.rightPx - layout.statePx / 2 - 2 * CLEAR_PX;
  if (axis.compressed || widthPx <= 0) return null;
  return (
    <g className="edge-targets" onPointerLeave={() => hover(null)}>
      {Array.from({ length: steps }, (_, t) => {
        const name = say(panels.network.openEdge, {
          whole,
          sub: subscript(t),
          subBefore: subscript(t - 1),
        });
        return (
          <rect
            key={t}
            role="button"
            tabIndex={-1}
            aria-label={name}
            data-edge={t}
            x={axis.x(t - 1) + layout.rightPx + CLEAR_PX}
            y={rows.cellsTop}
            width={widthPx}
            height={rows.cellsHeight}
            onPointerEnter={() => hover(t)}
            onClick={() => openEdge(t)}
          >
            <title>{name}</title>
          </rect>
        );
      })}
    </g>
  );
});
