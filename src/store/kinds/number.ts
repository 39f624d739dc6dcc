/** A number within a range, whole or not. Written in the shortest form that is read back as the same float64. */
import { accepted, refused, type Codec, type Reading } from './kind.ts';

export type Range = { readonly min: number; readonly max: number };

/** How a slider's travel maps to the value; 'log2' stops at powers of two, 'none' has no slider and is typed only. */
export type Scale = 'linear' | 'sqrt' | 'log' | 'log2' | 'none';

export type NumberLimits = {
  readonly range: Range;
  /** The distance between the values a slider stops at; 1 makes the parameter a whole number. */
  readonly step: number;
  readonly scale: Scale;
};

export type NumberRow = NumberLimits & { readonly default: number };

export function number<const Row extends NumberRow>(row: Row) {
  const codec: Codec<number> = {
    read: (written) => readNumber(written, row.range, row.step === 1),
    write: writeNumber,
    fit: (value) => value,
    isSlide: () => row.scale !== 'none',
  };
  return { kind: 'number', ...codec, ...row } as const;
}

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Reads decimals and powers of ten; a typographic minus counts as a minus. Never gives −0. */
export function readNumber(written: string, { min, max }: Range, whole: boolean): Reading<number> {
  const plain = written.trim().replace('−', '-');
  if (!DECIMAL.test(plain)) return refused({ code: 'notANumber' });
  const value = Number(plain) + 0;
  if (!(value >= min && value <= max)) return refused({ code: 'outOfRange', min, max });
  if (whole && !Number.isInteger(value)) return refused({ code: 'notWhole' });
  return accepted(value);
}

export const writeNumber = (value: number): string => String(value);
