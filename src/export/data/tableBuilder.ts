/** Makes tables whose titles, units and meanings are the content's. */
import type { ExportWords } from '../../content/exportWords.ts';
import type { Cell, Column, DataTable } from './dataTable.ts';

type ColumnName = keyof ExportWords['columns'];
type TableName = keyof ExportWords['tables'];

export type TableBuilder = {
  readonly table: (name: TableName, columns: readonly Column[]) => DataTable;
  /** @param name in place of the column's own, where several are of one kind: s_0, s_1, … */
  readonly column: (kind: ColumnName, values: Iterable<Cell>, name?: string) => Column;
};

export const createTableBuilder = (words: ExportWords): TableBuilder => ({
  table: (name, columns) => ({ id: name, title: words.tables[name], columns }),
  column: (kind, values, name = kind) => ({
    ...words.columns[kind],
    name,
    values: Array.from(values),
  }),
});
