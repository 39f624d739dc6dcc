/**
 * The chain: the first worker that says `ready` serves. Blocked workers throw, raise an error event or stay
 * silent; each of these starts the next one. After the first silence, or when no worker is left, the
 * main thread serves, until a worker answers after all and takes over.
 */
import type { After } from './after.ts';
import { type EngineAttempt, type EngineVia, startAttempt } from './engineAttempt.ts';
import type { EngineMessage, EngineResponse } from './protocol.ts';

export type EngineAttempts = {
  /** In the order of preference. */
  readonly workers: readonly EngineAttempt[];
  readonly mainThread: EngineAttempt;
};

export type EngineListener = {
  /** An engine is ready. A later call replaces an earlier one, whose engine is closed by then. */
  readonly onOpen: (via: EngineVia, post: (message: EngineMessage) => void) => void;
  readonly onResponse: (response: EngineResponse) => void;
  /** The open engine died. */
  readonly onLost: () => void;
  /** Every attempt failed, the main thread's too. */
  readonly onUnavailable: () => void;
};

export type EngineReach = 'anyThread' | 'mainThreadOnly';

/** Starts the chain, or its last link alone; the returned function closes whatever that holds. */
export type ConnectEngine = (listener: EngineListener, reach: EngineReach) => () => void;

/** How long an attempt may be silent before others begin beside it. */
const SILENCE_MS = 500;

type Line = { isSilent: boolean; readonly close: () => void };

export const connectEngine =
  ({ workers, mainThread }: EngineAttempts, after: After, silenceMs = SILENCE_MS): ConnectEngine =>
  (listener, reach) => {
    const untried = reach === 'anyThread' ? [...workers] : [];
    const lines = new Map<EngineAttempt, Line>();
    let serving: EngineAttempt | null = null;
    let isMainThreadTried = false;

    const closeAllBut = (kept: EngineAttempt | null) => {
      for (const [attempt, line] of lines) {
        if (attempt === kept) continue;
        lines.delete(attempt);
        line.close();
      }
    };

    const goOn = () => {
      const next = untried.shift();
      if (next) start(next);
      else startMainThread();
    };

    const startMainThread = () => {
      if (isMainThreadTried) return;
      isMainThreadTried = true;
      start(mainThread);
    };

    const giveUpIfHopeless = () => {
      const isPending = [...lines.values()].some((line) => !line.isSilent);
      if (!isMainThreadTried || lines.has(mainThread) || isPending) return;
      closeAllBut(null);
      listener.onUnavailable();
    };

    const start = (attempt: EngineAttempt) => {
      const isWorker = attempt !== mainThread;
      const close = startAttempt(
        attempt,
        {
          onSilent: () => {
            if (!isWorker) return;
            line.isSilent = true;
            startMainThread();
            goOn();
            giveUpIfHopeless();
          },
          onReady: (post) => {
            if (isWorker) {
              untried.length = 0;
              closeAllBut(attempt);
            }
            serving = attempt;
            listener.onOpen(attempt.via, post);
          },
          onResponse: listener.onResponse,
          onLost: () => {
            lines.delete(attempt);
            if (serving === attempt) {
              listener.onLost();
              return;
            }
            if (isWorker) goOn();
            giveUpIfHopeless();
          },
        },
        after,
        silenceMs,
      );
      const line: Line = { isSilent: false, close };
      lines.set(attempt, line);
    };

    goOn();
    return () => {
      untried.length = 0;
      closeAllBut(null);
    };
  };
