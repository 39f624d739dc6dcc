/**
 * Notices an engine that died without a word, as a terminated worker does. It counts ticks instead of
 * reading a clock: a page that was itself held up, or asleep, sees one late tick and then the answers that
 * queued meanwhile, so only an engine that stays silent while the page is awake counts as dead.
 */
import type { After } from './after.ts';

export type Watchdog = {
  /** Begins to expect answers, if it does not already. */
  readonly watch: () => void;
  /** Anything that the engine says is a sign of life. */
  readonly hear: () => void;
  readonly rest: () => void;
};

export type Patience = {
  readonly tickMs: number;
  /** This many ticks without a sign of life mean death. */
  readonly silentTicks: number;
};

/** A death is noticed 3.0–3.5 s after the last sign of life; two seconds of a starved machine pass. */
const usualPatience: Patience = { tickMs: 500, silentTicks: 7 };

export const createWatchdog = (
  ping: () => void,
  onDeath: () => void,
  after: After,
  { tickMs, silentTicks }: Patience = usualPatience,
): Watchdog => {
  let cancel: (() => void) | null = null;
  let silent = 0;

  const rest = () => {
    cancel?.();
    cancel = null;
  };

  const tick = () => {
    silent += 1;
    if (silent >= silentTicks) {
      rest();
      onDeath();
    } else {
      ping();
      cancel = after(tickMs, tick);
    }
  };

  return {
    watch: () => {
      if (cancel !== null) return;
      silent = 0;
      cancel = after(tickMs, tick);
    },
    hear: () => {
      silent = 0;
    },
    rest,
  };
};
