import { formatNumber } from '../../encoding/numberFormat.ts';
import { StateCells } from '../../marks/StateCells.tsx';
import { currentStep } from '../../store/selectors.ts';
import { useContent, useLab, useSay } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep, useStepName } from '../shared/useSteps.ts';
import { gateOffset, type ColumnLayout } from './columnLayout.ts';
import { gateSummary, type GateColumn } from './gateColumns.ts';
import type { NetworkRows } from './networkRows.ts';

export type SelectedGatesProps = {
  readonly gates: readonly GateColumn[];
  /** Width of the selected state's cells. */
  readonly statePx: number;
  readonly layout: ColumnLayout;
  readonly rows: NetworkRows;
  readonly units: number;
  readonly drawnForward: number;
};

const LETTER_PX = 10;
const LENS_MARGIN_PX = 6;
const GROUND_RIGHT_PX = 2;

/** The selected column's gates, wide enough to read, each under its letter; the equations' terms light them up. */
export function SelectedGates(props: SelectedGatesProps) {
  const { gates, statePx, layout, rows, units, drawnForward } = props;
  const { axis } = useTimeAxis();
  const { panels } = useContent();
  const say = useSay();
  const step = useCurrentStep();
  const stepName = useStepName();
  const term = useLab((state) => state.hover.term);
  const { wide } = layout;
  if (wide === null || step < 0 || step > drawnForward) return null;
  const left = axis.x(step) + statePx / 2;
  return (
    <g
      role="group"
      className="selected-gates"
      aria-label={say(panels.network.gates, { step: stepName(step) })}
    >
      {axis.compressed && (
        <rect
          className="selected-gates-ground"
          x={left}
          y={rows.cellsTop - LENS_MARGIN_PX}
          width={layout.wideRightPx - statePx / 2 + GROUND_RIGHT_PX}
          height={rows.cellsHeight + 2 * LENS_MARGIN_PX}
        />
      )}
      {gates.map((gate, place) => {
        const x = axis.x(step) + gateOffset(statePx, wide, place);
        const { letter, name } = panels.gates[gate.id];
        const isLit = term !== null && (term === gate.term || gate.partOf.includes(term));
        return (
          <g
            key={gate.id}
            role="img"
            data-gate={gate.id}
            data-lit={isLit}
            aria-label={say(gate.isShare ? panels.network.gateMean : panels.network.gateNorm, {
              name: say(name),
              value: formatNumber(gateSummary(gate, step, units), 2),
            })}
          >
            <text className="gate-letter" x={x} y={rows.cellsTop - LETTER_PX}>
              {say(letter)}
            </text>
            <StateCells
              columns={[{ step, x }]}
              shades={gate.shades}
              units={units}
              topPx={rows.cellsTop}
              heightPx={rows.cellsHeight}
              columnPx={wide.widthPx}
            />
            {isLit && (
              <rect
                className="gate-lit"
                x={x - wide.pitchPx / 2 - 0.5}
                y={rows.cellsTop - 2}
                width={wide.pitchPx + 1}
                height={rows.cellsHeight + 3}
                rx={2}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Over the selected step's gates: pointed at, each lights up its term. Where they would cover another column there are none. */
export function GateTargets({
  gates,
  layout,
  rows,
}: Omit<SelectedGatesProps, 'units' | 'drawnForward'>) {
  const { axis } = useTimeAxis();
  const step = useLab((state) => currentStep({ ...state, hover: { ...state.hover, step: null } }));
  const hoverMark = useLab((state) => state.hoverMark);
  const selectStep = useLab((state) => state.selectStep);
  const { wide, wideRightPx, statePx } = layout;
  if (wide === null || step < 0 || axis.compressed) return null;
  if (wideRightPx + statePx / 2 > axis.spacingPx) return null;
  return (
    <g className="gate-targets" onPointerLeave={() => hoverMark(null, null)}>
      {gates.map(({ id, term }, place) => (
        <rect
          key={id}
          data-gate-target={id}
          x={axis.x(step) + gateOffset(statePx, wide, place) - wide.pitchPx / 2}
          y={rows.cellsTop - LENS_MARGIN_PX}
          width={wide.pitchPx}
          height={rows.cellsHeight + 2 * LENS_MARGIN_PX}
          onPointerEnter={() => hoverMark(step, term)}
          onClick={() => selectStep(step)}
        />
      ))}
    </g>
  );
}
