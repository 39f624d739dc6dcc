/** Float64 numbers as the base64 of their bytes, little-endian, in lines: exact, and as short as text can be. */
const BYTES_A_NUMBER = 8;
/** A multiple of 3, so that no piece but the last is padded, and of the 90 bytes that a line holds. */
const BYTES_A_PIECE = 9000;
const LINE = /.{1,120}/g;

export function base64Lines(values: Float64Array): string {
  const bytes = new Uint8Array(values.length * BYTES_A_NUMBER);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setFloat64(index * BYTES_A_NUMBER, value, true));
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_A_PIECE) {
    const piece = btoa(String.fromCharCode(...bytes.subarray(start, start + BYTES_A_PIECE)));
    lines.push(...(piece.match(LINE) ?? []));
  }
  return lines.join('\n');
}
