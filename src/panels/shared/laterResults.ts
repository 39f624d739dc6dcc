/**
 * The store as figures see it that are not the first to be looked at: a new result reaches them a task later, so that drawing
 * it is no part of the task in which the first figures are drawn. Whatever else changes reaches them at once, and at
 * any moment all of what they see belongs together.
 */
import type { LabStore } from '../../store/labStore.ts';
import type { LabState } from '../../store/labState.ts';

export type SeenStore = Pick<LabStore, 'getState' | 'getInitialState' | 'subscribe'>;

type Listener = (state: LabState, before: LabState) => void;

/** @param inNextTask runs what it is given in a task of its own; what it returns calls that off. */
export function laterResults(
  store: SeenStore,
  inNextTask: (run: () => void) => () => void,
): SeenStore {
  const listeners = new Set<Listener>();
  let shown = store.getState();
  let callOff: (() => void) | null = null;
  let unsubscribe: (() => void) | null = null;

  const show = () => {
    callOff = null;
    const before = shown;
    shown = store.getState();
    for (const listener of listeners) listener(shown, before);
  };

  const hear = (state: LabState) => {
    if (state.run.result === shown.run.result) show();
    else callOff ??= inNextTask(show);
  };

  const rest = () => {
    unsubscribe?.();
    unsubscribe = null;
    callOff?.();
    callOff = null;
  };

  return {
    getInitialState: store.getInitialState,
    getState: () => (unsubscribe === null ? store.getState() : shown),
    subscribe: (listener) => {
      if (unsubscribe === null) {
        shown = store.getState();
        unsubscribe = store.subscribe(hear);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
  };
}
