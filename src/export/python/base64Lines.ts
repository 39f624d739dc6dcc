/** Float64 numbers as the base64 of their bytes, little-endian, in lines: exact, and as short as text can be. */
const BYTES_A_NUMBER = 8;
/** A multiple of 3, so that no line but the last is padded: 120 characters. */
const BYTES_A_LINE = 90;

export function base64Lines(values: Float64Array): string {
  const bytes = new Uint8Array(values.length * BYTES_A_NUMBER);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setFloat64(index * BYTES_A_NUMBER, value, true));
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; start += BYTES_A_LINE) {
    lines.push(btoa(String.fromCharCode(...bytes.subarray(start, start + BYTES_A_LINE))));
  }
  return lines.join('\n');
}
