/** Where every unit stands on the curve of its activation, of every gate, and the mean of f′ at every step. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import { gatesSizeOf } from '../../math/network.ts';
import type { DataTable } from './dataTable.ts';
import type { TableBuilder } from './tableBuilder.ts';

/** @param step k; the initial state has no pre-activations. */
export function saturationTables(
  { table, column }: TableBuilder,
  analysis: GradientAnalysis,
  step: number,
): readonly DataTable[] {
  const { forward, network, steps } = analysis;
  const { hiddenSize } = network;
  const size = gatesSizeOf(network);
  const gates = cells[network.cell].gates.map(({ name }) => name);
  const places = Array.from({ length: step < 0 ? 0 : size }, (_, i) => i);
  const at = (values: Float64Array) => places.map((i) => values[step * size + i] ?? NaN);
  const ks = Array.from({ length: steps }, (_, k) => k);
  const meanSlope = (gate: number) => (k: number) => {
    const start = k * size + gate * hiddenSize;
    const slopes = forward.derivatives.subarray(start, start + hiddenSize);
    return slopes.reduce((sum, slope) => sum + slope, 0) / hiddenSize;
  };
  return [
    table('units', [
      column(
        'gate',
        places.map((i) => gates[Math.floor(i / hiddenSize)] ?? null),
      ),
      column(
        'unit',
        places.map((i) => i % hiddenSize),
      ),
      column('pre_activation', at(forward.preActivations)),
      column('activation', at(forward.gates)),
      column('derivative', at(forward.derivatives)),
    ]),
    table('slopes', [
      column('step', ks),
      ...gates.map((name, gate) =>
        column(
          'mean_derivative',
          ks.map(meanSlope(gate)),
          gates.length === 1 ? 'mean_derivative' : `mean_derivative_${name}`,
        ),
      ),
    ]),
  ];
}
