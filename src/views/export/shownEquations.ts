/** The rows of the equation panel as they stand on the screen, with their values. */
import type { Content } from '../../content/Content.ts';
import type { EquationPiece } from '../../export/equation/equationLatex.ts';
import { backRows, forwardRows } from '../../panels/equation/equationRows.ts';
import { equationValues } from '../../panels/equation/equationSeries.ts';
import { fillFormula } from '../../panels/equation/fillFormula.ts';
import { hasGradient } from '../../panels/shared/wayBack.ts';
import type { Result } from '../../store/labState.ts';

export type ShownPiece = EquationPiece & {
  /** The term's name; null for a sign. */
  readonly id: keyof Content['panels']['equation']['terms'] | null;
};

export function shownEquations(
  { analysis, products }: Result,
  step: number,
  notation: 's' | 'h',
): readonly (readonly ShownPiece[])[] {
  const { network, followed } = analysis;
  const { log10 } = equationValues(analysis, products, step);
  const hasLoss = hasGradient(analysis);
  const places = { k: step, t: followed.step, state: notation };
  return [
    ...backRows(network, { step, t: followed.step, hasLoss }),
    ...forwardRows(network, step, hasLoss),
  ].map((row) =>
    row.map((piece): ShownPiece => {
      const tex = fillFormula(piece.tex, places);
      return piece.kind === 'sign'
        ? {
            id: null,
            tex,
            log10: null,
            isFactor: false,
            relation: piece.relation === '≤' ? '≤' : null,
          }
        : { id: piece.id, tex, log10: log10[piece.id], isFactor: piece.isFactor, relation: null };
    }),
  );
}
