/**
 * A place in the network or its playback: a step, a hidden unit, a frame, or null for the place that needs no
 * telling. How it stays valid when the network shrinks follows from what null means.
 */
import { accepted, type Codec, type Limits } from './kind.ts';
import { readNumber, writeNumber } from './number.ts';

export type ReferenceRow = {
  readonly first: -1 | 0;
  readonly within: keyof Limits;
  /**
   * 'last': null is the last place, and so is anything from there on. 'middle': what lies beyond the last place
   * becomes the last. 'none': nothing is meant, and what no longer exists becomes null.
   */
  readonly nullMeans: 'last' | 'middle' | 'none';
};

export function reference<const Row extends ReferenceRow>(row: Row) {
  const fit = (value: number | null, limits: Limits) =>
    value === null ? null : fitReference(value, limits[row.within] - 1, row.nullMeans);
  const codec: Codec<number | null> = {
    read: (written, limits) => {
      if (written.trim() === '') return accepted(null);
      const range = { min: row.first, max: limits[row.within] - 1 };
      const reading = readNumber(written, range, true);
      return reading.ok ? accepted(fit(reading.value, limits)) : reading;
    },
    write: (value) => (value === null ? '' : writeNumber(value)),
    fit,
    isSlide: () => false,
  };
  return { kind: 'reference', default: null, ...codec, ...row } as const;
}

function fitReference(
  value: number,
  last: number,
  nullMeans: ReferenceRow['nullMeans'],
): number | null {
  switch (nullMeans) {
    case 'last':
      return value >= last ? null : value;
    case 'middle':
      return Math.min(value, last);
    case 'none':
      return value > last ? null : value;
  }
}
