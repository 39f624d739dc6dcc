/** Tables of what the panels have already worked out to be drawn; their series come as they are. */
import type { GradientAnalysis, Itemised, StepSpectra } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import type { NetworkCheck } from '../../math/networkCheck.ts';
import type { Cell, DataTable } from './dataTable.ts';
import type { TableBuilder } from './tableBuilder.ts';

type ChartLine = { readonly id: string; readonly name: string; readonly values: readonly Cell[] };

/** @param lines log₁₀, by state; null where a line says nothing of a step. */
export function linesTables(
  { table, column }: TableBuilder,
  lines: readonly ChartLine[],
  floors: readonly { readonly id: string; readonly log10: number }[],
): readonly DataTable[] {
  const steps = Array.from({ length: lines[0]?.values.length ?? 0 }, (_, i) => i - 1);
  return [
    table('lines', [
      column('step', steps),
      ...lines.map(({ id, name, values }) =>
        id === 'lyapunov'
          ? column('log10_lyapunov', values)
          : { name: `log10_${id}`, unit: 'log10', meaning: name, values },
      ),
    ]),
    ...(floors.length === 0
      ? []
      : [
          table('floors', [
            column(
              'format',
              floors.map(({ id }) => id),
            ),
            column(
              'log10_floor',
              floors.map(({ log10 }) => log10),
            ),
          ]),
        ]),
  ];
}

/** One row for each term that there is. @param kindOf what a cell of the triangle is, `none` for no term. */
export function itemisedTables(
  { table, column }: TableBuilder,
  { lastReached, log10Terms, shares, log10Lags }: Itemised,
  kindOf: (t: number, k: number) => string,
  isLagCut: (lag: number) => boolean,
): readonly DataTable[] {
  const steps = lastReached.length;
  const terms = Array.from(log10Terms.keys(), (i) => {
    const t = Math.floor(i / steps);
    return { i, t, k: i % steps, kind: kindOf(t, i % steps) };
  }).filter(({ kind }) => kind !== 'none');
  const lags = Array.from(log10Lags.keys());
  return [
    table('terms', [
      column(
        't',
        terms.map(({ t }) => t),
      ),
      column(
        'k',
        terms.map(({ k }) => k),
      ),
      column(
        'log10_norm',
        terms.map(({ i }) => log10Terms[i] ?? NaN),
      ),
      column(
        'share',
        terms.map(({ i }) => shares[i] ?? NaN),
      ),
      column(
        'kind',
        terms.map(({ kind }) => kind),
      ),
    ]),
    table('lags', [
      column('lag', lags),
      column('log10_norm', log10Lags),
      column(
        'is_cut',
        lags.map((lag) => (isLagCut(lag) ? 1 : 0)),
      ),
    ]),
  ];
}

/** Eigenvalues and singular values of W, by gate where there are several; and the singular values at a step, once they are there. */
export function spectrumTables(
  { table, column }: TableBuilder,
  { network, spectra }: GradientAnalysis,
  atStep: StepSpectra | null,
): readonly DataTable[] {
  const gateNames = cells[network.cell].gates.map(({ name }) => name);
  const matrixOf = (gate: number) => (spectra.length === 1 ? 'W' : `W_${gateNames[gate] ?? gate}`);
  const eigenvalues = spectra.flatMap(({ eigenvalues: parts }, gate) =>
    Array.from({ length: parts.length / 2 }, (_, i) => ({
      matrix: matrixOf(gate),
      real: parts[2 * i] ?? NaN,
      imaginary: parts[2 * i + 1] ?? NaN,
    })),
  );
  const singular = [
    ...spectra.map(({ singularValues }, gate) => ({
      matrix: matrixOf(gate),
      values: singularValues.map(Math.log10),
    })),
    ...(atStep === null
      ? []
      : [
          { matrix: `J_${atStep.step}`, values: atStep.jacobianLog10 },
          { matrix: `P(${atStep.followedStep},${atStep.step})`, values: atStep.productLog10 },
        ]),
  ].flatMap(({ matrix, values }) =>
    Array.from(values, (log10, index) => ({ matrix, index, log10 })),
  );
  const exponents = atStep?.lyapunov ?? null;
  return [
    table('eigenvalues', [
      column(
        'matrix',
        eigenvalues.map(({ matrix }) => matrix),
      ),
      column(
        'real',
        eigenvalues.map(({ real }) => real),
      ),
      column(
        'imaginary',
        eigenvalues.map(({ imaginary }) => imaginary),
      ),
      column(
        'modulus',
        eigenvalues.map(({ real, imaginary }) => Math.hypot(real, imaginary)),
      ),
    ]),
    table('singularValues', [
      column(
        'matrix',
        singular.map(({ matrix }) => matrix),
      ),
      column(
        'index',
        singular.map(({ index }) => index),
      ),
      column(
        'log10_singular_value',
        singular.map(({ log10 }) => log10),
      ),
    ]),
    ...(exponents === null
      ? []
      : [table('lyapunov', [column('index', exponents.keys()), column('lyapunov', exponents)])]),
  ];
}

/** @param parameters those that the network has. */
export const checkTables = (
  { table, column }: TableBuilder,
  parameters: NetworkCheck['parameters'],
): readonly DataTable[] => [
  table('check', [
    column(
      'parameter',
      parameters.map(({ name }) => name),
    ),
    column(
      'entries',
      parameters.map(({ entries }) => entries),
    ),
    column(
      'tried',
      parameters.map(({ tried }) => tried),
    ),
    column(
      'at_kinks',
      parameters.map(({ atKinks }) => atKinks),
    ),
    column(
      'unsettled',
      parameters.map(({ unsettled }) => unsettled),
    ),
    column(
      'relative_error',
      parameters.map(({ largestRelativeError }) => largestRelativeError),
    ),
  ]),
];
