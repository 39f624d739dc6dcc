/** The terms of the equations with their values, and the factor of every step back, where there is a gradient. */
import type { Content } from '../../content/Content.ts';
import { fillMessage } from '../../encoding/message.ts';
import type { DataTable } from '../../export/data/dataTable.ts';
import type { TableBuilder } from '../../export/data/tableBuilder.ts';
import { stepRatios } from '../../panels/equation/equationSeries.ts';
import type { Result } from '../../store/labState.ts';
import { hasGradient } from '../../panels/shared/wayBack.ts';
import { shownEquations } from './shownEquations.ts';

export function equationTables(
  result: Result,
  step: number,
  notation: 's' | 'h',
  content: Content,
  { table, column }: TableBuilder,
): readonly DataTable[] {
  const names = content.panels.equation.terms;
  const terms = shownEquations(result, step, notation)
    .flat()
    .flatMap(({ id, tex, log10 }) => (id === null || log10 === null ? [] : [{ id, tex, log10 }]));
  const ratios = hasGradient(result.analysis) ? stepRatios(result.analysis) : [];
  return [
    table('equationTerms', [
      column(
        'term',
        terms.map(({ id }) => id),
      ),
      column(
        'latex',
        terms.map(({ tex }) => tex),
      ),
      column(
        'meaning',
        terms.map(({ id }) => fillMessage(names[id], { state: notation }, content.language)),
      ),
      column(
        'log10_value',
        terms.map(({ log10 }) => log10),
      ),
    ]),
    table('ratios', [column('step', ratios.keys()), column('log10_ratio', ratios)]),
  ];
}
