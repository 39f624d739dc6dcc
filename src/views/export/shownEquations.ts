/** The rows of the equation panel as they stand on the screen, with their values. */
import type { Content } from '../../content/Content.ts';
import type { EquationPiece } from '../../export/equation/equationLatex.ts';
import {
  arrivalRow,
  forwardRows,
  stepBackRow,
  type EquationRow,
} from '../../panels/equation/equationRows.ts';
import { equationValues } from '../../panels/equation/equationSeries.ts';
import { fillFormula } from '../../panels/equation/fillFormula.ts';
import type { Result } from '../../store/labState.ts';

export type ShownPiece = EquationPiece & {
  /** The term's name; null for a sign. */
  readonly id: keyof Content['panels']['equation']['terms'] | null;
};

export function shownEquations(
  { analysis, products }: Result,
  step: number,
  notation: 's' | 'h',
  { formulas }: Content,
): readonly (readonly ShownPiece[])[] {
  const { network, followed } = analysis;
  const { log10 } = equationValues(analysis, products, step);
  const back: readonly EquationRow[] = [
    ...(step > followed.step ? [] : [arrivalRow(formulas, network, step === followed.step)]),
    ...(step > followed.step || step < 0 ? [] : [stepBackRow(formulas, network)]),
  ];
  const places = { k: step, t: followed.step, state: notation };
  return [...back, ...forwardRows(formulas, network, step)].map((row) =>
    row.map((piece): ShownPiece => {
      const tex = fillFormula(piece.tex, places);
      return piece.kind === 'sign'
        ? { id: null, tex, log10: null, isFactor: false }
        : { id: piece.id, tex, log10: log10[piece.id], isFactor: piece.isFactor };
    }),
  );
}
