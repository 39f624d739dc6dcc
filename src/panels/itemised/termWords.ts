/** A term C(t,k) in numbers, as they are shown and spoken. */
import { formatMagnitude } from '../../encoding/numberFormat.ts';
import type { Itemised } from '../../math/analysis.ts';
import { log10Term, rowScales, termKind, type TermKind } from './itemisedSeries.ts';

export type TermInWords = {
  readonly kind: TermKind;
  readonly norm: string;
  readonly share: string;
  readonly largest: string;
};

/** The numbers of those kinds that have none are dashes. */
export function termInWords(itemised: Itemised, t: number, k: number): TermInWords {
  const kind = termKind(itemised, t, k);
  const log10 = kind === 'value' || kind === 'zero' ? log10Term(itemised, t, k) : NaN;
  const { sum, largest } = rowScales(itemised);
  return {
    kind,
    norm: formatMagnitude(log10),
    share: formatMagnitude(log10 - (sum[t] ?? NaN)),
    largest: formatMagnitude(log10 - (largest[t] ?? NaN)),
  };
}
