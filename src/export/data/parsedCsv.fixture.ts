/** Reads a CSV file of ours as a program outside would: by RFC 4180, lines with # at their beginning left out. */
export function parsedCsv(text: string): readonly (readonly string[])[] {
  const body = text.replace(/^(?:#.*\n)*/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
