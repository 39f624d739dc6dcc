/**
 * A text as a QR code, as one path: error correction M, which survives 15 % of damage, and the quiet zone of four modules that
 * readers need around it. The only file that knows the package.
 */
import { encodeQR } from 'qr';

/** One unit is one module; the square is `size` units wide, quiet zone included. */
export type QrCode =
  | { readonly fits: true; readonly size: number; readonly path: string }
  /** More bytes than `most`. */
  | { readonly fits: false; readonly bytes: number; readonly most: number };

/** Those of version 25 at M, 117 modules wide: more is not read from the back of a room. */
const MOST_BYTES = 997;

const QUIET_MODULES = 4;

export function qrCode(text: string): QrCode {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) return { fits: false, bytes, most: MOST_BYTES };
  const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: QUIET_MODULES });
  const path = modules.map((row, y) => rowPath(row, y)).join('');
  return { fits: true, size: modules.length, path };
}

/** A rectangle for every run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x++;
    path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
  }
  return path;
}
