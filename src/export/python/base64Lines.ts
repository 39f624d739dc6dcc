/** Float64 numbers as the base64 of their bytes, little-endian, in lines: exact, and as short as text can be. */
import { createSlicer, type Sliced } from '../../math/slices.ts';

const BYTES_A_NUMBER = 8;
const BYTES_A_LINE = 90;
const BYTES_A_GROUP = 3;
const SIGNS_A_GROUP = 4;
/** What a byte costs, in multiplications: to be laid down, and to be written. */
const LAID = 1;
const WRITTEN = 2;
const NEW_LINE = 10;
const PAD = 61;

const signs = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);

export function* base64Lines(values: Float64Array): Sliced<string> {
  const sliceIsFull = createSlicer();
  const bytes = new Uint8Array(values.length * BYTES_A_NUMBER);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    view.setFloat64(i * BYTES_A_NUMBER, values[i] ?? NaN, true);
    if (sliceIsFull(LAID * BYTES_A_NUMBER)) yield null;
  }
  const lines = Math.ceil(bytes.length / BYTES_A_LINE);
  const groups = Math.ceil(bytes.length / BYTES_A_GROUP);
  const text = new Uint8Array(Math.max(0, SIGNS_A_GROUP * groups + lines - 1));
  let at = 0;
  for (let start = 0; start < bytes.length; start += BYTES_A_LINE) {
    if (start > 0) text[at++] = NEW_LINE;
    at = writeLine(bytes.subarray(start, start + BYTES_A_LINE), text, at);
    if (sliceIsFull(WRITTEN * BYTES_A_LINE)) yield null;
  }
  return new TextDecoder().decode(text);
}

/** RFC 4648: three bytes as four signs, the last group padded. @returns where the text goes on. */
function writeLine(bytes: Uint8Array, text: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < bytes.length; i += BYTES_A_GROUP) {
    const left = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    text[at++] = signs[group >> 18] ?? PAD;
    text[at++] = signs[(group >> 12) & 63] ?? PAD;
    text[at++] = left > 1 ? (signs[(group >> 6) & 63] ?? PAD) : PAD;
    text[at++] = left > 2 ? (signs[group & 63] ?? PAD) : PAD;
  }
  return at;
}
