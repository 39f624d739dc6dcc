/** Runs what makes a file; where it cannot be made, one line on the page says so. */
import type { LabStore } from '../../store/labStore.ts';

/** Never rejects. */
export async function attempt(
  store: Pick<LabStore, 'getState'>,
  work: () => void | Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    store.getState().notify('exportFailed', { detail });
  }
}
