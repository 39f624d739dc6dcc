/** The table of a log, from comma-separated values or from JSON: a list of rows by column, or columns by name. */
import { read, refuse, type FileReading } from './fileProblem.ts';
import { logLimits, type LogTable } from './readLog.ts';

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
  return read({ columns: cellsOf(head), rows: lines.slice(0, logLimits.rows + 1).map(cellsOf) });
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

/** Null where the value is neither a list of rows nor columns of one length. */
export function tableOfJson(value: unknown): LogTable | null {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    const rows = entries.filter(isRecord);
    const [first] = rows;
    if (first === undefined || rows.length < entries.length) return null;
    const columns = Object.keys(first);
    return { columns, rows: rows.map((row) => columns.map((column) => row[column])) };
  }
  if (!isRecord(value)) return null;
  const lists = Object.entries(value).flatMap(([column, list]): [string, readonly unknown[]][] =>
    Array.isArray(list) ? [[column, list]] : [],
  );
  const [first] = lists;
  if (first === undefined) return null;
  const length = lists.reduce((most, [, list]) => Math.max(most, list.length), 0);
  return {
    columns: lists.map(([column]) => column),
    rows: Array.from({ length }, (_, row) => lists.map(([, list]) => list[row])),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
