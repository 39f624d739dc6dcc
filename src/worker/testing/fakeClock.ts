/** A clock that a test moves by hand. */
import type { After } from '../after.ts';

export type FakeClock = {
  readonly after: After;
  readonly nowMs: () => number;
  /** Runs everything that falls due within `ms`, in order, also what is set meanwhile. */
  readonly advance: (ms: number) => void;
  /** How many timers are set. */
  readonly pending: () => number;
};

export const createFakeClock = (): FakeClock => {
  const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  let nowMs = 0;

  const firstDue = (endMs: number) =>
    [...timers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];

  return {
    after: (delayMs, run) => {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    nowMs: () => nowMs,
    advance: (ms) => {
      const endMs = nowMs + ms;
      for (let timer = firstDue(endMs); timer; timer = firstDue(endMs)) {
        timers.delete(timer);
        nowMs = timer.dueMs;
        timer.run();
      }
      nowMs = endMs;
    },
    pending: () => timers.size,
  };
};
