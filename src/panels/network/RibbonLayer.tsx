import { GradientRibbon } from '../../marks/GradientRibbon.tsx';
import type { Result } from '../../store/labState.ts';
import type { TermId } from '../../store/terms.ts';
import { useLab } from '../shared/LabContext.ts';
import { useTimeAxis } from '../shared/TimeFrame.tsx';
import { useCurrentStep } from '../shared/useSteps.ts';
import { ribbonBands } from './networkLayout.ts';
import type { NetworkRows } from './networkRows.ts';

export type RibbonLayerProps = {
  readonly result: Result;
  readonly rows: NetworkRows;
  readonly drawnForward: number;
  /** Smallest k that the gradient has reached; null before the loss. */
  readonly drawnBack: number | null;
};

/** Behind the cells: the recurrent edges in grey, and over them the gradient as far as it has come back. */
export function RibbonLayer({ result, rows, drawnForward, drawnBack }: RibbonLayerProps) {
  const { axis } = useTimeAxis();
  const step = useCurrentStep();
  const term = useLab((state) => state.hover.term);
  const { followed } = result.analysis;
  const centre = rows.cellsTop + rows.cellsHeight / 2;
  const bands = ribbonBands(result, drawnBack).map((band) => ({
    step: band.step,
    from: { x: axis.x(band.step + 1), log10: band.fromLog10 },
    to: { x: axis.x(band.step), log10: band.toLog10 },
    lit: isBandLit(term, band.step, step),
    broken: band.isBroken,
  }));
  const dropTop = rows.badgeTop + rows.lossHeight;
  const start = followed.log10Relative[followed.step + 1] ?? NaN;
  return (
    <g>
      <path
        className="edges"
        data-lit={term === 'weights'}
        d={`M${axis.x(-1)} ${centre}H${axis.x(drawnForward)}`}
      />
      {drawnBack !== null && !Number.isNaN(start) && (
        <rect
          className={term === 'lossSignal' ? 'gradient-drop gradient-drop-lit' : 'gradient-drop'}
          data-lit={term === 'lossSignal'}
          x={axis.x(followed.step) - 4}
          y={dropTop}
          width={8}
          height={rows.cellsTop - dropTop}
        />
      )}
      <GradientRibbon
        segments={bands}
        centrePx={centre}
        fullPx={rows.cellsHeight}
        compressed={axis.compressed}
      />
    </g>
  );
}

/** Whether the term under the pointer names this band. The step Jacobian J_k leads from k back to k−1. */
function isBandLit(term: TermId | null, band: number, step: number): boolean {
  switch (term) {
    case 'stepJacobian':
    case 'throughState':
    case 'throughCarry':
    case 'directPath':
    case 'gatePath':
      return band === step - 1;
    case 'product':
      return band >= step;
    case 'signal':
      return band === step;
    default:
      return false;
  }
}
