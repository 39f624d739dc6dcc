import type { GradientAnalysis } from '../../math/analysis.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { cutAt, chunkBorders } from './networkLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type CutMarksProps = {
  readonly analysis: GradientAnalysis;
  readonly rows: NetworkRows;
  /** Smallest k that the gradient has reached; null before the loss. */
  readonly drawnBack: number | null;
};

const HALF_HEIGHT_PX = 26;
const HALF_GAP_PX = 2.5;
const SLANT_PX = 4;
const OVERHANG_PX = 5;

/** Where truncation ends the ribbon: a double bar across the edge it would have run on. Chunks have borders of their own. */
export function CutMarks({ analysis, rows, drawnBack }: CutMarksProps) {
  const { axis } = useTimeAxis();
  const cut = cutAt(analysis, drawnBack);
  const centre = rows.cellsTop + rows.cellsHeight / 2;
  const between = (step: number) => (axis.x(step - 1) + axis.x(step)) / 2;
  const bar = (x: number) =>
    `M${x + SLANT_PX} ${centre - HALF_HEIGHT_PX}L${x - SLANT_PX} ${centre + HALF_HEIGHT_PX}`;
  return (
    <g className="cut-marks" aria-hidden="true">
      {chunkBorders(analysis).map((step) => (
        <path
          key={step}
          className="chunk-border"
          data-border={step}
          d={`M${between(step)} ${rows.cellsTop - OVERHANG_PX}V${rows.cellsTop + rows.cellsHeight + OVERHANG_PX}`}
        />
      ))}
      {cut !== null && (
        <path
          className="cut-mark"
          data-cut={cut}
          d={bar(between(cut) - HALF_GAP_PX) + bar(between(cut) + HALF_GAP_PX)}
        />
      )}
    </g>
  );
}
