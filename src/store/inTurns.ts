/** Long work of the page itself, in slices: between them the page reacts and paints. */
import type { Sliced } from '../math/slices.ts';
import { afterRealTime } from '../worker/after.ts';
import { createPageTurn, type GiveTurn } from '../worker/giveTurn.ts';

/** @param giveTurn lets the page do something else. @returns null where the work was no longer wanted before it was done. */
export async function inTurns<Result>(
  work: Sliced<Result>,
  isWanted: () => boolean,
  giveTurn: GiveTurn = createPageTurn(afterRealTime, () => performance.now()),
): Promise<{ readonly result: Result } | null> {
  for (;;) {
    await giveTurn();
    if (!isWanted()) return null;
    const slice = work.next();
    if (slice.done === true) return { result: slice.value };
  }
}
