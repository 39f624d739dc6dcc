import type { GradientAnalysis } from '../../math/analysis.ts';
import { useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';
import type { NetworkRows } from './networkRows.ts';

export type SelectedColumnProps = {
  readonly analysis: GradientAnalysis;
  readonly rows: NetworkRows;
  readonly drawnForward: number;
};

/** Width of a magnified column. */
export const LENS_PX = 22;
const MARGIN_PX = 6;

/** The box round the selected column; where columns are compressed it magnifies it, centred on its true place. */
export function SelectedColumn(props: SelectedColumnProps) {
  const { analysis, rows, drawnForward } = props;
  const { axis } = useTimeAxis();
  const step = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const unit = useLab((state) => state.hover.unit ?? state.params.unit);
  const units = analysis.network.hiddenSize;
  const x = axis.x(step);
  const columnPx = axis.compressed ? LENS_PX : axis.columnPx;
  const boxPx = columnPx + 2 * MARGIN_PX;
  const isLens = axis.compressed && step <= drawnForward;
  const unitY = (index: number) => rows.cellsTop + (index * rows.cellsHeight) / units;
  return (
    <g className="selected-column" aria-hidden="true">
      <rect
        className={isLens ? 'selection-box selection-box-lens' : 'selection-box'}
        data-selected={step}
        data-lit={term === 'state'}
        x={x - boxPx / 2}
        y={rows.cellsTop - MARGIN_PX}
        width={boxPx}
        height={rows.cellsHeight + 2 * MARGIN_PX}
        rx={6}
      />
      {term === 'recurrentTerm' && step >= 0 && (
        <rect
          className="selection-box selection-box-lit"
          data-lit="true"
          x={axis.x(step - 1) - boxPx / 2}
          y={rows.cellsTop - MARGIN_PX}
          width={boxPx}
          height={rows.cellsHeight + 2 * MARGIN_PX}
          rx={6}
        />
      )}
      {unit !== null && unit < units && (
        <rect
          className="unit-box"
          data-unit={unit}
          x={x - columnPx / 2 - 3}
          y={unitY(unit) - 2}
          width={columnPx + 6}
          height={Math.max(4, rows.cellsHeight / units + 2)}
          rx={3}
        />
      )}
    </g>
  );
}
