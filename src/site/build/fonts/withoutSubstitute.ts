/**
 * Takes a sign out of the single substitutions of a font, which no subsetter does: it is replaced by itself. The tables are those
 * of the OpenType specification: font file, cmap (format 4), GSUB (lookup type 1, format 2) and coverage.
 */

/**
 * @param sfnt a whole font, not compressed. @param sign of the Basic Multilingual Plane.
 * @returns the same font, changed but for its checksums, which who packs it writes anew. @throws Error where no substitution has the sign.
 */
export function withoutSubstitute(sfnt: Buffer, sign: string): Buffer {
  const font = Buffer.from(sfnt);
  const glyph = glyphOf(tableOf(font, 'cmap'), sign.charCodeAt(0));
  const places = subtablesOf(tableOf(font, 'GSUB')).flatMap((subtable) =>
    placesIn(subtable, glyph),
  );
  if (places.length === 0) throw new Error(`No single substitution has “${sign}”.`);
  for (const place of places) place.writeUInt16BE(glyph);
  return font;
}

function tableOf(font: Buffer, tag: string): Buffer {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.subarray(12 + 16 * i, 28 + 16 * i),
  );
  const record = records.find((each) => each.toString('latin1', 0, 4) === tag);
  if (record === undefined) throw new Error(`The font has no table ${tag}.`);
  const start = record.readUInt32BE(8);
  return font.subarray(start, start + record.readUInt32BE(12));
}

/** Numbers of 16 bits that are counted by the one before them. */
const counted = (table: Buffer, at: number): readonly number[] =>
  Array.from({ length: table.readUInt16BE(at) }, (_, i) => table.readUInt16BE(at + 2 + 2 * i));

/** @returns its index; 0, of the glyph that stands for missing ones, where the font lacks it. */
function glyphOf(cmap: Buffer, code: number): number {
  const map = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * i)),
  ).find((each) => each.readUInt16BE(0) === 4);
  if (map === undefined) throw new Error('The font has no map of format 4.');
  const size = map.readUInt16BE(6);
  for (let at = 0; at < size; at += 2) {
    if (map.readUInt16BE(14 + at) < code) continue;
    const first = map.readUInt16BE(16 + size + at);
    const delta = map.readUInt16BE(16 + 2 * size + at);
    const offset = map.readUInt16BE(16 + 3 * size + at);
    if (first > code) return 0;
    if (offset === 0) return (code + delta) & 0xffff;
    return map.readUInt16BE(16 + 3 * size + at + offset + 2 * (code - first));
  }
  return 0;
}

const SINGLE = 1;

function subtablesOf(gsub: Buffer): readonly Buffer[] {
  const list = gsub.subarray(gsub.readUInt16BE(8));
  return counted(list, 0)
    .map((offset) => list.subarray(offset))
    .filter((lookup) => lookup.readUInt16BE(0) === SINGLE)
    .flatMap((lookup) => counted(lookup, 4).map((offset) => lookup.subarray(offset)));
}

/** Where the glyph's substitute is written, in a subtable that lists substitutes. */
function placesIn(subtable: Buffer, glyph: number): readonly Buffer[] {
  if (subtable.readUInt16BE(0) !== 2) return [];
  const at = glyphsOf(subtable.subarray(subtable.readUInt16BE(2))).indexOf(glyph);
  return at < 0 ? [] : [subtable.subarray(6 + 2 * at)];
}

/** Of a coverage table, in its order. */
function glyphsOf(coverage: Buffer): readonly number[] {
  if (coverage.readUInt16BE(0) === 1) return counted(coverage, 2);
  return Array.from({ length: coverage.readUInt16BE(2) }, (_, i) => {
    const first = coverage.readUInt16BE(4 + 6 * i);
    const last = coverage.readUInt16BE(6 + 6 * i);
    return Array.from({ length: last - first + 1 }, (_each, j) => first + j);
  }).flat();
}
