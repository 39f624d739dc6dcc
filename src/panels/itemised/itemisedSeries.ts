/**
 * What the triangle and the bars draw: pure, from the itemised gradient. C(t,k) is the term that step k adds to
 * ∂E_t/∂W. All sizes are log₁₀ of Frobenius norms, and norms do not add: a share is of the sum of a row's norms.
 */
import type { Itemised } from '../../math/analysis.ts';
import type { Params } from '../../store/parameters.ts';

/** `none`: no such term, since k > t or E_t is no part of E. `cut`: truncation leaves it out. `broken`: not finite. */
export type TermKind = 'none' | 'value' | 'zero' | 'cut' | 'broken';

/** T. */
export const stepsOfItemised = ({ lastReached }: Itemised): number => lastReached.length;

/** Whether E_t is part of E, and so has terms. */
export const hasTerms = ({ placement, lastReached }: Itemised, t: number): boolean =>
  placement === 'all' || t === lastReached.length - 1;

export function termKind(itemised: Itemised, t: number, k: number): TermKind {
  if (k < 0 || k > t || !hasTerms(itemised, t)) return 'none';
  if (k < (itemised.lastReached[t] ?? NaN)) return 'cut';
  const log10 = log10Term(itemised, t, k);
  if (log10 === -Infinity) return 'zero';
  return Number.isFinite(log10) ? 'value' : 'broken';
}

/** log₁₀ ‖C(t,k)‖. */
export const log10Term = (itemised: Itemised, t: number, k: number): number =>
  itemised.log10Terms[t * stepsOfItemised(itemised) + k] ?? NaN;

/** What each row is measured by, log₁₀, by step t: its largest norm, and the sum of its norms. */
export type RowScales = { readonly largest: Float64Array; readonly sum: Float64Array };

export function rowScales(itemised: Itemised): RowScales {
  const steps = stepsOfItemised(itemised);
  const rowAt = (t: number) => itemised.log10Terms.subarray(t * steps, t * steps + t + 1);
  const largest = Float64Array.from({ length: steps }, (_, t) =>
    rowAt(t).reduce((a, b) => Math.max(a, b), -Infinity),
  );
  const sum = largest.map((log10, t) => {
    const total = rowAt(t).reduce((sofar, term) => sofar + 10 ** (term - log10), 0);
    return log10 + Math.log10(total);
  });
  return { largest, sum };
}

/** What the cells show, log₁₀, T×T: NaN in all that have no plain value. */
export function cellValues(itemised: Itemised, measure: Params['items']): Float64Array {
  const steps = stepsOfItemised(itemised);
  const scales = rowScales(itemised);
  const scale = measure === 'share' ? scales.sum : scales.largest;
  return itemised.log10Terms.map((log10, i) =>
    Number.isFinite(log10) ? log10 - (scale[Math.floor(i / steps)] ?? NaN) : NaN,
  );
}

/** Neighbouring cells of one row that are of one kind, `from` up to and without `to`. */
export type Run = { readonly t: number; readonly from: number; readonly to: number };

/** All cells of a kind, in runs. */
export function runsOf(itemised: Itemised, kind: TermKind): readonly Run[] {
  const runs: Run[] = [];
  for (let t = 0; t < stepsOfItemised(itemised); t++) {
    let from: number | null = null;
    for (let k = 0; k <= t + 1; k++) {
      const isOfKind = k <= t && termKind(itemised, t, k) === kind;
      if (isOfKind) from ??= k;
      else if (from !== null) {
        runs.push({ t, from, to: k });
        from = null;
      }
    }
  }
  return runs;
}

export type Lag = {
  readonly lag: number;
  /** log₁₀ ‖Σ_t C(t,t−j)‖_F. */
  readonly log10: number;
  /** The same relative to the largest; NaN where nothing reaches W. */
  readonly log10Relative: number;
  /** No loss reaches so far back. */
  readonly isCut: boolean;
};

export function lagSeries(itemised: Itemised): readonly Lag[] {
  const logs = Array.from(itemised.log10Lags);
  const largest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
  return logs.map((log10, lag) => ({
    lag,
    log10,
    log10Relative: largest === -Infinity ? NaN : log10 - largest,
    isCut: isLagCut(itemised, lag),
  }));
}

/** The lag of the largest bar; null where nothing reaches W, or what does is not finite. */
export const largestLag = (lags: readonly Lag[]): Lag | null =>
  lags.find(({ log10Relative }) => log10Relative === 0) ?? null;

function isLagCut(itemised: Itemised, lag: number): boolean {
  const steps = stepsOfItemised(itemised);
  for (let t = lag; t < steps; t++) {
    if (hasTerms(itemised, t) && termKind(itemised, t, t - lag) !== 'cut') return false;
  }
  return true;
}
