/**
 * What the unrolled network is drawn from: each step's word, loss and gradient or, where a network has no loss, its Jacobian
 * products; and the states of all units.
 */
import type { GradientAnalysis, JacobianProducts } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import { stateSizeOf } from '../../math/network.ts';
import { log10TargetProbability } from '../../math/targetProbability.ts';
import type { Column, DataTable } from './dataTable.ts';
import type { TableBuilder } from './tableBuilder.ts';

type Drawn = { readonly analysis: GradientAnalysis; readonly products: JacobianProducts | null };

/** @param words of the sentence, null where the input is none. */
export function networkTables(
  build: TableBuilder,
  { analysis, products }: Drawn,
  words: readonly string[] | null,
): readonly DataTable[] {
  const { table, column } = build;
  const ks = Array.from({ length: analysis.steps + 1 }, (_, i) => i - 1);
  const wordAt = (by: number) => ks.map((k) => (k < 0 ? null : (words?.[k + by] ?? null)));
  const hasLoss = analysis.placement !== 'none';
  return [
    table('steps', [
      column('step', ks),
      ...(words === null ? [] : [column('word', wordAt(0))]),
      ...(words === null || !hasLoss ? [] : [column('target', wordAt(1))]),
      ...(hasLoss
        ? gradientColumns(build, analysis, ks)
        : productColumns(build, analysis, products, ks)),
    ]),
    statesTable(build, analysis, ks),
  ];
}

function gradientColumns(
  { column }: TableBuilder,
  analysis: GradientAnalysis,
  ks: readonly number[],
): readonly Column[] {
  const { followed, forward, network } = analysis;
  const byStep = (values: Float64Array) => ks.map((k) => values[k] ?? null);
  const byState = byStateUpTo(followed.step, ks);
  const probability = (k: number) =>
    (analysis.targets[k] ?? -1) < 0 ? null : log10TargetProbability(analysis, k);
  const { isPlain } = cells[network.cell];
  return [
    column('loss', byStep(forward.stepLosses)),
    column('log10_probability', ks.map(probability)),
    column('log10_gradient', byState(followed.log10Signal)),
    column('log10_relative', byState(followed.log10Relative)),
    column('step_ratio', byStep(followed.stepRatios)),
    ...(isPlain
      ? [
          column('saturation_factor', byStep(followed.saturationFactors)),
          column('weight_factor', byStep(followed.weightFactors)),
        ]
      : []),
  ];
}

/** None while they are still being computed. */
const productColumns = (
  { column }: TableBuilder,
  { followed }: GradientAnalysis,
  products: JacobianProducts | null,
  ks: readonly number[],
): readonly Column[] =>
  products === null
    ? []
    : [column('log10_product', byStateUpTo(followed.step, ks)(products.log10Spectral))];

const byStateUpTo = (last: number, ks: readonly number[]) => (values: Float64Array) =>
  ks.map((k) => (k > last ? NaN : (values[k + 1] ?? NaN)));

function statesTable(
  { table, column }: TableBuilder,
  { forward, network }: GradientAnalysis,
  ks: readonly number[],
): DataTable {
  const size = stateSizeOf(network);
  const { hiddenSize } = network;
  return table('states', [
    column('step', ks),
    ...Array.from({ length: size }, (_, i) =>
      column(
        i < hiddenSize ? 'state' : 'cell_state',
        ks.map((k) => forward.states[(k + 1) * size + i] ?? NaN),
        i < hiddenSize ? `s_${i}` : `c_${i - hiddenSize}`,
      ),
    ),
  ]);
}
