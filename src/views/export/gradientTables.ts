/** Norms of ∂E/∂θ: before and after clipping, and with what L2 and Ω add; none where there is no loss. */
import type { DataTable } from '../../export/data/dataTable.ts';
import type { TableBuilder } from '../../export/data/tableBuilder.ts';
import { clippedGradients, clippingSeries } from '../../panels/clipping/clippingSeries.ts';
import { regularisationSeries } from '../../panels/regularisation/regularisationSeries.ts';
import { hasGradient } from '../../panels/shared/wayBack.ts';
import type { Result } from '../../store/labState.ts';
import type { Params } from '../../store/parameters.ts';

type Analysis = Result['analysis'];

export function clippingTables(
  analysis: Analysis,
  { clip, omega }: Params,
  { table, column }: TableBuilder,
): readonly DataTable[] {
  if (!hasGradient(analysis)) return [];
  const series = clippingSeries(clippedGradients(analysis, omega), clip);
  const { log10StepTerm } = analysis.gradients;
  return [
    table('norms', [
      column(
        'parameter',
        series.rows.map(({ id }) => id),
      ),
      column(
        'norm_before',
        series.rows.map(({ before }) => before),
      ),
      column(
        'norm_after',
        series.rows.map(({ after }) => after),
      ),
    ]),
    table('clipping', [
      column('clipping', [clip.kind]),
      column('threshold', [series.threshold]),
      column('coefficient', [series.coefficient]),
      column('angle', [series.angleDegrees]),
    ]),
    table('stepTerms', [
      column('step', log10StepTerm.keys()),
      column('log10_step_term', log10StepTerm),
    ]),
  ];
}

export function regularisationTables(
  analysis: Analysis,
  { l2, omega }: Params,
  { table, column }: TableBuilder,
): readonly DataTable[] {
  if (!hasGradient(analysis)) return [];
  const { rows, preservation } = regularisationSeries(analysis, { l2, omega });
  return [
    table('regularisation', [
      column(
        'term',
        rows.map(({ id }) => id),
      ),
      column(
        'norm',
        rows.map(({ norm }) => norm),
      ),
    ]),
    ...(preservation === null
      ? []
      : [
          table('preservation', [
            column('step', preservation.stepRatios.keys()),
            column('omega_ratio', preservation.stepRatios),
          ]),
        ]),
  ];
}
