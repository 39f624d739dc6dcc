/** How gradients are clipped, written `off`, `norm:5` or `value:0.1`. */
import { accepted, refused, type Codec, type Reading } from './kind.ts';
import { readNumber, writeNumber, type Range, type Scale } from './number.ts';

export type Clipping =
  { readonly kind: 'off' } | { readonly kind: 'norm' | 'value'; readonly threshold: number };

export type ClippingRow = {
  readonly choices: readonly Clipping['kind'][];
  /** τ, the threshold. */
  readonly range: Range;
  readonly step: number;
  readonly scale: Scale;
  readonly default: Clipping;
};

export function clipping<const Row extends ClippingRow>(row: Row) {
  const codec: Codec<Clipping> = {
    read: (written) => readClipping(written, row),
    write: (value) =>
      value.kind === 'off' ? value.kind : `${value.kind}:${writeNumber(value.threshold)}`,
    fit: (value) => value,
    isSlide: (from, to) => from.kind === to.kind,
  };
  return { kind: 'clipping', ...codec, ...row } as const;
}

function readClipping(written: string, row: ClippingRow): Reading<Clipping> {
  const [name, threshold, ...rest] = written.split(':', 3);
  const kind = row.choices.find((known) => known === name);
  if (kind === undefined || rest.length > 0) {
    return refused({ code: 'unknownChoice', choices: row.choices });
  }
  if (kind === 'off') {
    return threshold === undefined
      ? accepted({ kind })
      : refused({ code: 'unknownChoice', choices: row.choices });
  }
  const reading = readNumber(threshold ?? '', row.range, false);
  return reading.ok ? accepted({ kind, threshold: reading.value }) : reading;
}
