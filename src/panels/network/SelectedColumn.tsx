import type { GradientAnalysis } from '../../math/analysis.ts';
import { useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';
import { selectedStatePx, type ColumnLayout } from './columnLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type SelectedColumnProps = {
  readonly analysis: GradientAnalysis;
  readonly layout: ColumnLayout;
  readonly rows: NetworkRows;
  readonly drawnForward: number;
};

const MARGIN_PX = 6;
/** At the right edge of the gates. */
const GATES_MARGIN_PX = 2;

/** The box round the selected column; where columns are compressed it magnifies it, centred on its true place. */
export function SelectedColumn(props: SelectedColumnProps) {
  const { analysis, layout, rows, drawnForward } = props;
  const { axis } = useTimeAxis();
  const step = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const unit = useLab((state) => state.hover.unit ?? state.params.unit);
  const units = analysis.network.hiddenSize;
  const x = axis.x(step);
  const statePx = selectedStatePx(axis, layout);
  const boxPx = statePx + 2 * MARGIN_PX;
  const hasGates = layout.wide !== null && step >= 0 && step <= drawnForward;
  /** From the left edge of the states to the right edge of their gates. */
  const columnPx = statePx / 2 + (hasGates ? layout.wideRightPx : statePx / 2);
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
        width={columnPx + MARGIN_PX + (hasGates ? GATES_MARGIN_PX : MARGIN_PX)}
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
          x={x - statePx / 2 - 3}
          y={unitY(unit) - 2}
          width={columnPx + 6}
          height={Math.max(4, rows.cellsHeight / units + 2)}
          rx={3}
        />
      )}
    </g>
  );
}
