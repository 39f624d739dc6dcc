/**
 * All tables of a figure as JSON, column by column. Numbers that JSON does not have are the texts "NaN", "Infinity" and
 * "-Infinity".
 */
import type { DataOrigin } from './dataOrigin.ts';
import { rowsOf, type Cell, type DataTable } from './dataTable.ts';

type JsonFile = DataOrigin & {
  readonly note: string;
  readonly tables: Readonly<Record<string, JsonTable>>;
};

type JsonTable = {
  readonly title: string;
  readonly rows: number;
  readonly columns: Readonly<
    Record<
      string,
      {
        readonly unit: string;
        readonly meaning: string;
        readonly values: readonly Cell[];
      }
    >
  >;
};

/** @param note how numbers are written, for the reader of the file. */
export function jsonFile(tables: readonly DataTable[], origin: DataOrigin, note: string): string {
  const file: JsonFile = {
    ...origin,
    note,
    tables: Object.fromEntries(tables.map((table) => [table.id, jsonTable(table)])),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function jsonTable(table: DataTable): JsonTable {
  return {
    title: table.title,
    rows: rowsOf(table).length,
    columns: Object.fromEntries(
      table.columns.map(({ name, unit, meaning, values }) => [
        name,
        { unit, meaning, values: values.map(jsonCell) },
      ]),
    ),
  };
}

const jsonCell = (cell: Cell): Cell =>
  typeof cell === 'number' && !Number.isFinite(cell) ? String(cell) : cell;
