/**
 * Settings kept beside the current one, as text: `cell:lstm,w:1.2;cell:gru`. Each is a list of keys with their values,
 * or `defaults` for none; what keys there are and what their values mean is not known here.
 */
import { accepted, type Codec } from './kind.ts';

/** One setting as written; equal texts are equal settings, since `pinOf` writes them in one way only. */
export type Pin = string;

/** Key and value, unescaped. */
export type PinEntry = readonly [key: string, value: string];

export type PinsRow = { readonly most: number; readonly default: readonly Pin[] };

const BETWEEN_PINS = ';';
const BETWEEN_ENTRIES = ',';
const AFTER_KEY = ':';
const NO_ENTRIES = 'defaults';

/** Reads the shape alone: the address keeps the pins that mean something, and at most as many as the row says. */
export function pins<const Row extends PinsRow>(row: Row & PinsRow) {
  const codec: Codec<readonly Pin[]> = {
    read: (written) => accepted(written === '' ? [] : written.split(BETWEEN_PINS)),
    write: (value) => value.join(BETWEEN_PINS),
    fit: (value) => value,
    isSlide: () => false,
  };
  return { kind: 'pins', ...codec, ...row } as const;
}

/** Escapes no more than it must, so that an address can be read. */
export const writeEntries = (entries: readonly PinEntry[]): Pin =>
  entries.length === 0
    ? NO_ENTRIES
    : entries
        .map(([key, value]) => key + AFTER_KEY + value.replace(/[%,;]/g, escaped))
        .join(BETWEEN_ENTRIES);

/** Undoes `writeEntries`; null where the text is no such list. */
export function readEntries(pin: Pin): readonly PinEntry[] | null {
  if (pin === NO_ENTRIES) return [];
  const entries = pin.split(BETWEEN_ENTRIES).map(readEntry);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function readEntry(entry: string): PinEntry | null {
  const colon = entry.indexOf(AFTER_KEY);
  const value = entry.slice(colon + 1);
  if (colon < 1 || /%(?!25|2C|3B)/i.test(value)) return null;
  return [entry.slice(0, colon), value.replace(/%(?:25|2C|3B)/gi, decodeURIComponent)];
}

const escaped = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
