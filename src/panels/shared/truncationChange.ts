/** Truncation as one choice of three, and the changes that make it: what was set before is kept where it can be. */
import type { Params } from '../../store/parameters.ts';
import type { ParamsChange } from '../../store/params.ts';

export type TruncationKind = 'off' | Params['chunk'];

export const truncationKinds: readonly TruncationKind[] = ['off', 'sliding', 'chunked'];

/** K when truncation is switched on. */
const FIRST_REACH = 3;

/** Which of the three is chosen; chunks of no steps are none, so that K = 0 slides. */
export function truncationKind({ trunc, chunk }: Params): TruncationKind {
  if (trunc === 'off') return 'off';
  return trunc === 0 ? 'sliding' : chunk;
}

/** Another kind, with the same K where it can be. */
export function withTruncationKind({ trunc }: Params, kind: TruncationKind): ParamsChange {
  if (kind === 'off') return { trunc: 'off' };
  const reach = trunc === 'off' ? FIRST_REACH : trunc;
  return { chunk: kind, trunc: kind === 'chunked' ? Math.max(1, reach) : reach };
}

/** The largest K that cuts anything: a sliding reach of T−1 steps, and a chunk of T, is the whole sequence. */
export const longestCut = (kind: Params['chunk'], steps: number): number =>
  kind === 'sliding' ? steps - 2 : steps - 1;

/** K where it cuts something, else off. */
export function withReach(kind: Params['chunk'], reach: number, steps: number): ParamsChange {
  const least = kind === 'chunked' ? 1 : 0;
  return { trunc: reach > longestCut(kind, steps) ? 'off' : Math.max(least, reach) };
}
