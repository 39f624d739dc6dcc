/** Numbers as they leave the page: columns of equal length, each with its unit and what it means. */

/** Null where there is nothing to say. */
export type Cell = number | string | null;

export type Column = {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly values: readonly Cell[];
};

export type DataTable = {
  /** A part of the file's name. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
};

/** The rows; throws where columns differ in length. */
export function rowsOf({ id, columns }: DataTable): readonly (readonly Cell[])[] {
  const length = columns[0]?.values.length ?? 0;
  for (const { name, values } of columns) {
    if (values.length !== length) {
      throw new Error(
        `Of the table ${id}, column ${name} has ${values.length} rows, not ${length}.`,
      );
    }
  }
  return Array.from({ length }, (_, row) => columns.map(({ values }) => values[row] ?? null));
}
