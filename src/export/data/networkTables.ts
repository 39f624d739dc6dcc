/** What the unrolled network is drawn from: each step's word, loss and gradient, and the states of all units. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import { stateSizeOf } from '../../math/network.ts';
import type { DataTable } from './dataTable.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** @param words of the sentence, null where the input is none. */
export function networkTables(
  { table, column }: TableBuilder,
  analysis: GradientAnalysis,
  words: readonly string[] | null,
): readonly DataTable[] {
  const { followed, forward, network, steps, targets } = analysis;
  const ks = Array.from({ length: steps + 1 }, (_, i) => i - 1);
  const byStep = (values: Float64Array) => ks.map((k) => values[k] ?? null);
  const byState = (values: Float64Array) =>
    ks.map((k) => (k > followed.step ? NaN : (values[k + 1] ?? NaN)));
  const probability = (k: number) => {
    const target = targets[k] ?? -1;
    return target < 0 ? null : (forward.outputs[k * network.outputSize + target] ?? NaN);
  };
  const { isPlain } = cells[network.cell];
  return [
    table('steps', [
      column('step', ks),
      ...(words === null
        ? []
        : [
            column(
              'word',
              ks.map((k) => (k < 0 ? null : (words[k] ?? null))),
            ),
            column(
              'target',
              ks.map((k) => (k < 0 ? null : (words[k + 1] ?? null))),
            ),
          ]),
      column('loss', byStep(forward.stepLosses)),
      column('probability', ks.map(probability)),
      column('log10_gradient', byState(followed.log10Signal)),
      column('log10_relative', byState(followed.log10Relative)),
      column('step_ratio', byStep(followed.stepRatios)),
      ...(isPlain
        ? [
            column('saturation_factor', byStep(followed.saturationFactors)),
            column('weight_factor', byStep(followed.weightFactors)),
          ]
        : []),
    ]),
    statesTable({ table, column }, analysis, ks),
  ];
}

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
