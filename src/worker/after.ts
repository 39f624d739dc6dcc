/** Time as an argument: who waits takes an `After`, and a test hands in a clock of its own. */

/** Runs `run` once after `delayMs`, unless the returned function cancels it before. */
export type After = (delayMs: number, run: () => void) => () => void;

export const afterRealTime: After = (delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
};
