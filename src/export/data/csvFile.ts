/**
 * One table as CSV (RFC 4180, lines end in \n): header lines that begin with #, the columns' names, then the rows. Numbers are
 * the shortest that read back the same.
 */
import type { ExportWords } from '../../content/exportWords.ts';
import { fillMessage } from '../../encoding/message.ts';
import type { DataOrigin, NetworkOrigin } from './dataOrigin.ts';
import { rowsOf, type Cell, type DataTable } from './dataTable.ts';

export function csvFile(
  table: DataTable,
  origin: DataOrigin,
  words: ExportWords,
  language: string,
): string {
  const rows = rowsOf(table).map((row) => row.map(field).join(','));
  const names = table.columns.map(({ name }) => field(name)).join(',');
  return [...headerLines(table, origin, words, language), names, ...rows, ''].join('\n');
}

function headerLines(
  table: DataTable,
  origin: DataOrigin,
  { header }: ExportWords,
  language: string,
): readonly string[] {
  const { product, version, figure, date } = origin;
  const what = { product, version, figure, table: table.title };
  const said = [
    fillMessage(header.what, what, language),
    `${header.made}: ${date}`,
    ...originLines(origin, header),
    header.numbers,
    `${header.columns}:`,
    ...table.columns.map(({ name, unit, meaning }) => `  ${name} [${unit}]: ${meaning}`),
  ];
  return said.map((line) => `# ${line.replaceAll(/\s*[\r\n]+\s*/g, ' ')}`);
}

function originLines(origin: DataOrigin, header: ExportWords['header']): readonly string[] {
  switch (origin.of) {
    case 'network':
      return [
        `${header.link}: ${origin.link}`,
        `${header.setting}: ${settingLine(origin.setting)}`,
        `${header.seed}: ${origin.seed}`,
        `${header.shown}: ${origin.shown}`,
        `${header.says}: ${origin.says}`,
      ];
    case 'log':
      return [`${header.file}: ${origin.file}`, header.foreign];
  }
}

const settingLine = (setting: NetworkOrigin['setting']): string =>
  Object.entries(setting)
    .map(([key, value]) => `${key}=${/\s/.test(value) ? `"${value}"` : value}`)
    .join(' ');

/** A text that a spreadsheet would take for a formula stays a text. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Object.is(cell, -0) ? '-0' : String(cell);
  const text = /^[=+\-@\t\r#]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
