import { memo } from 'react';
import { StateCells } from '../../marks/StateCells.tsx';
import { gateOffset, type ColumnLayout } from './columnLayout.ts';
import type { GateColumn } from './gateColumns.ts';
import type { NetworkRows } from './networkRows.ts';

export type GateCellsProps = {
  readonly gates: readonly GateColumn[];
  /** Where the states stand that have been drawn. */
  readonly columns: readonly { readonly step: number; readonly x: number }[];
  readonly layout: ColumnLayout;
  readonly rows: NetworkRows;
  readonly units: number;
  /** It is drawn wider, elsewhere. */
  readonly selected: number;
};

/** Beside every state its gates, thin, a unit's in its own row. */
export const GateCells = memo(function GateCells(props: GateCellsProps) {
  const { gates, columns, layout, rows, units, selected } = props;
  const { thin, statePx } = layout;
  if (thin === null) return null;
  const shown = columns.filter(({ step }) => step >= 0 && step !== selected);
  return gates.map(({ id, shades }, place) => (
    <g key={id} className="gate-cells" data-gate={id}>
      <StateCells
        columns={shown.map(({ step, x }) => ({ step, x: x + gateOffset(statePx, thin, place) }))}
        shades={shades}
        units={units}
        topPx={rows.cellsTop}
        heightPx={rows.cellsHeight}
        columnPx={thin.widthPx}
      />
    </g>
  ));
});
