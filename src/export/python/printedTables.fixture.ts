/** The tables that a script prints, read back: numbers as log₁₀, since float64 does not hold all of them. */
export type PrintedTable = {
  /** By how much more than 10⁻⁹ its numbers may be off, as the script says. */
  readonly condition: number;
  readonly rows: readonly string[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
};

/** By title. */
export function printedTables(printed: string): ReadonlyMap<string, PrintedTable> {
  return new Map(printed.trim().split('\n\n').map(readTable));
}

function readTable(block: string): [string, PrintedTable] {
  const [title = '', head = '', ...lines] = block.split('\n');
  const [, name, condition] = /^(.+?) {3}\[condition ([^:]+): /.exec(title) ?? [];
  if (name === undefined) throw new Error(`No title: ${title}`);
  const names = cellsOf(head).slice(head.startsWith(' '.repeat(15)) ? 0 : 1);
  const rows = lines.map(cellsOf);
  const columns = names.map((column, index): [string, number[]] => [
    column,
    rows.map((row) => log10Of(row[index + 1] ?? '')),
  ]);
  return [
    name,
    {
      condition: Number(condition),
      rows: rows.map(([row = '']) => row),
      columns: Object.fromEntries(columns),
    },
  ];
}

const cellsOf = (line: string): string[] => line.trim().split(/ {2,}/);

function log10Of(written: string): number {
  const [mantissa, exponent] = written.split('e');
  if (exponent !== undefined) return Math.log10(Number(mantissa)) + Number(exponent);
  const words: Readonly<Record<string, number>> = { 0: -Infinity, inf: Infinity, nan: NaN };
  const value = words[written];
  if (value === undefined) throw new Error(`Not a number: ${written}`);
  return value;
}
