/**
 * A log of gradient norms from a table. One column says the training step; `grad_norm` is the norm over all parameters,
 * and every other column that of one parameter. Without `grad_norm` it is worked out from them, √Σ‖g‖², as
 * torch.nn.utils.clip_grad_norm_ does. Other columns that training logs hold beside (a loss, a rate) are left alone, and so are rows in
 * which no norm was logged.
 */
import type { GradientLog } from '../gradientLog.ts';
import { quoted, read, refuse, type FileReading } from './fileProblem.ts';

/** Undefined is a cell that is no number. */
export type LogTable = {
  readonly columns: readonly string[];
  /** Row by row, in the order of the columns. */
  readonly rows: readonly (readonly unknown[])[];
};

const STEP_NAMES: readonly string[] = ['step', 'iteration', 'iter', 'batch', 'epoch'];
const TOTAL_NAMES: readonly string[] = ['grad_norm', 'total_norm', 'norm'];
/** What training logs hold beside norms. */
const OTHER = /(?:^|[_./ ])(?:loss|acc|accuracy|lr|learning_rate|time|wall)$/;

export function readLog(
  name: string,
  table: LogTable,
  numberOf: (cell: unknown) => number | undefined,
): FileReading<GradientLog> {
  const { columns } = table;
  const plain = columns.map((column) => column.trim().toLowerCase());
  const placeOf = (names: readonly string[]) =>
    names.map((candidate) => plain.indexOf(candidate)).find((place) => place >= 0);
  const listed = quoted(columns.join(', '));
  const stepPlace = placeOf(STEP_NAMES);
  if (stepPlace === undefined) return refuse({ code: 'noSteps', columns: listed });
  const totalPlace = placeOf(TOTAL_NAMES);
  const partPlaces = [...plain.keys()].filter(
    (place) => place !== totalPlace && !isBeside(plain[place] ?? ''),
  );
  if (totalPlace === undefined && partPlaces.length === 0) {
    return refuse({ code: 'noNorms', columns: listed });
  }
  const said = totalPlace === undefined ? partPlaces : [totalPlace];
  const rows = [...table.rows.entries()].filter(
    ([, cells]) => !said.every((place) => isBlank(cells[place])),
  );
  if (rows.length === 0) return refuse({ code: 'noRows' });
  const column = (place: number, isNorm: boolean): FileReading<Float64Array> => {
    const values = new Float64Array(rows.length);
    for (const [index, [row, cells]] of rows.entries()) {
      const value = numberOf(cells[place]);
      if (value === undefined || (isNorm ? value < 0 : !Number.isFinite(value))) {
        return refuse({
          code: 'badCell',
          row: row + 1,
          column: quoted(columns[place] ?? ''),
          found: cellText(cells[place]),
        });
      }
      values[index] = value;
    }
    return read(values);
  };
  const steps = column(stepPlace, false);
  if (!steps.ok) return steps;
  const parts: GradientLog['parts'][number][] = [];
  for (const place of partPlaces) {
    const norms = column(place, true);
    if (!norms.ok) return norms;
    parts.push({ name: quoted(columns[place]?.trim() ?? ''), norms: norms.value });
  }
  const total =
    totalPlace === undefined ? read(totalOf(parts, rows.length)) : column(totalPlace, true);
  if (!total.ok) return total;
  return read({
    name: quoted(name),
    steps: steps.value,
    norms: total.value,
    isLogged: totalPlace !== undefined,
    parts,
  });
}

const isBeside = (column: string) => STEP_NAMES.includes(column) || OTHER.test(column);

/** Nothing was logged at that step. */
const isBlank = (cell: unknown) => cell === undefined || cell === null || cell === '';

/** What stands in a cell, as far as a line can show it. */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return quoted(cell);
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : typeof cell;
}

const totalOf = (parts: GradientLog['parts'], length: number): Float64Array =>
  Float64Array.from({ length }, (_, row) =>
    Math.hypot(...parts.map(({ norms }) => norms[row] ?? NaN)),
  );
