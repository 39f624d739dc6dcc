/** Long work of the page itself, in slices: between them the page reacts and paints. */
import type { Sliced } from '../math/slices.ts';
import { afterRealTime } from '../worker/after.ts';
import { createPageTurn } from '../worker/giveTurn.ts';

/** Null where it was no longer wanted before it was done. */
export async function inTurns<Result>(
  work: Sliced<Result>,
  isWanted: () => boolean,
): Promise<{ readonly result: Result } | null> {
  const giveTurn = createPageTurn(afterRealTime, () => performance.now());
  for (;;) {
    await giveTurn();
    if (!isWanted()) return null;
    const slice = work.next();
    if (slice.done === true) return { result: slice.value };
  }
}
