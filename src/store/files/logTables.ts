/** The table of a log, from comma-separated values or from JSON: a list of rows by column, or columns by name. */
import { read, refuse, type FileReading } from './fileProblem.ts';
import { isRecord } from './isRecord.ts';
import type { LogTable } from './readLog.ts';

/** More than these are refused. */
export const logLimits = { rows: 100_000, columns: 100 } as const;

/** Commas, semicolons or tabs, whichever the first line has; the first line names the columns. */
export function tableOfLines(text: string): FileReading<LogTable> {
  const [head, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '');
  if (head === undefined) return refuse({ code: 'empty' });
  const separator = [',', ';', '\t'].find((sign) => head.includes(sign)) ?? ',';
  const cellsOf = (line: string) =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/s, '$1'));
  const columns = cellsOf(head);
  return beyondLimits(columns.length, lines.length) ?? read({ columns, rows: lines.map(cellsOf) });
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A cell of such a table; Python and others write what is not finite as nan, inf or Infinity. */
export function writtenNumber(cell: unknown): number | undefined {
  if (typeof cell !== 'string') return undefined;
  if (DECIMAL.test(cell)) return Number(cell);
  if (/^[+-]?nan$/i.test(cell)) return NaN;
  if (/^\+?inf(?:inity)?$/i.test(cell)) return Infinity;
  return undefined;
}

/** A list of rows, by the columns of the first, or lists by column. */
export function tableOfJson(value: unknown): FileReading<LogTable> {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    const [first] = entries;
    if (!isRecord(first) || !entries.every(isRecord)) return refuse({ code: 'notOurs' });
    const columns = Object.keys(first);
    return (
      beyondLimits(columns.length, entries.length) ??
      read({ columns, rows: entries.map((row) => columns.map((column) => row[column])) })
    );
  }
  const lists = isRecord(value) ? listsIn(value) : [];
  if (lists.length === 0) return refuse({ code: 'notOurs' });
  const length = lists.reduce((most, [, list]) => Math.max(most, list.length), 0);
  return (
    beyondLimits(lists.length, length) ??
    read({
      columns: lists.map(([column]) => column),
      rows: Array.from({ length }, (_, row) => lists.map(([, list]) => list[row])),
    })
  );
}

const listsIn = (value: Readonly<Record<string, unknown>>) =>
  Object.entries(value).flatMap(([column, list]): [string, readonly unknown[]][] =>
    Array.isArray(list) ? [[column, list]] : [],
  );

/** Asked before a table is made: some bytes of JSON can stand for many more cells than they are. */
function beyondLimits(columns: number, rows: number) {
  const most = logLimits;
  if (columns > most.columns) return refuse({ code: 'tooManyColumns', most: most.columns });
  return rows > most.rows ? refuse({ code: 'tooManyRows', most: most.rows }) : null;
}
