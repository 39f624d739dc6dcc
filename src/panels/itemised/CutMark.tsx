import type { Params } from '../../store/parameters.ts';
import { useContent, useSay } from '../shared/LabContext.ts';
import { handleX, rowTop, type TriangleLayout } from './triangleLayout.ts';

export type CutMarkProps = {
  readonly layout: TriangleLayout;
  readonly trunc: Params['trunc'];
  readonly chunk: Params['chunk'];
  readonly widthPx: number;
};

const LABEL_GAP_PX = 12;

/** K under the triangle, at the foot of the diagonal that truncation cuts along. */
export function CutMark({ layout, trunc, chunk, widthPx }: CutMarkProps) {
  const { panels } = useContent();
  const say = useSay();
  const x = handleX(layout, chunk, trunc);
  const isLeftOfMark = chunk === 'chunked' && x > widthPx / 2;
  return (
    <>
      <path
        className="itemised-handle-stem"
        d={`M${x} ${stemTop(layout, chunk, trunc)}V${layout.laneY}`}
      />
      <text
        x={isLeftOfMark ? x - LABEL_GAP_PX : x + LABEL_GAP_PX}
        y={layout.laneY}
        dy="0.35em"
        textAnchor={isLeftOfMark ? 'end' : 'start'}
      >
        {trunc === 'off'
          ? panels.itemised.handleLabelOff
          : say(panels.itemised.handleValue, { reach: trunc })}
      </text>
    </>
  );
}

/** Where the stem leaves the cut: under the last row, or in chunks under the first cut block. */
function stemTop(layout: TriangleLayout, chunk: Params['chunk'], trunc: Params['trunc']): number {
  return chunk === 'chunked' && trunc !== 'off'
    ? rowTop(layout, Math.min(layout.steps, 2 * trunc))
    : layout.bottomPx;
}
