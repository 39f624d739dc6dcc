/**
 * An engine that is replaced when it dies. While it has work it is watched; when it dies at work, a new one is
 * started at once, and after a second death before things come to rest the main thread serves for
 * good. One that dies idle is replaced when there is work again, so that nothing is started for nobody.
 */
import { type After, afterRealTime } from './after.ts';
import type { ConnectEngine, EngineReach } from './connectEngine.ts';
import type { EngineVia } from './engineAttempt.ts';
import type { EngineMessage, EngineResponse } from './protocol.ts';
import { createWatchdog, type Patience } from './watchdog.ts';

export type EngineHealth = {
  readonly via: EngineVia;
  /** How many engines have died so far. */
  readonly restarts: number;
};

export type LivingEngineOptions = {
  readonly connect: ConnectEngine;
  /** Whether anything is with the engine or waits for it. */
  readonly isBusy: () => boolean;
  /** A new engine serves, which knows nothing of what was sent before. */
  readonly onOpen: (health: EngineHealth) => void;
  readonly onResponse: (response: EngineResponse) => void;
  /** None could be started or kept alive, not on the main thread either. */
  readonly onUnavailable: () => void;
  readonly after?: After | undefined;
  readonly patience?: Patience | undefined;
};

export type LivingEngine = {
  /** Reaches the engine that serves at present; without one it is forgotten. */
  readonly send: (message: EngineMessage) => void;
  /** To be called when work has begun or ended. */
  readonly attend: () => void;
  readonly dispose: () => void;
};

const MOST_DEATHS = 2;

export const createLivingEngine = (options: LivingEngineOptions): LivingEngine => {
  let disconnect: (() => void) | null = null;
  let post: ((message: EngineMessage) => void) | null = null;
  let reach: EngineReach = 'anyThread';
  let restarts = 0;
  let deathsSinceRest = 0;

  const send = (message: EngineMessage) => post?.(message);

  const connect = () => {
    disconnect = options.connect({ onOpen, onResponse, onLost, onUnavailable }, reach);
  };

  const hangUp = () => {
    watchdog.rest();
    disconnect?.();
    disconnect = null;
    post = null;
  };

  const attend = () => {
    if (options.isBusy()) {
      if (disconnect === null) connect();
      if (post !== null) watchdog.watch();
    } else {
      deathsSinceRest = 0;
      watchdog.rest();
    }
  };

  const onOpen = (via: EngineVia, openedPost: (message: EngineMessage) => void) => {
    post = openedPost;
    options.onOpen({ via, restarts });
    attend();
  };

  const onResponse = (response: EngineResponse) => {
    watchdog.hear();
    options.onResponse(response);
    attend();
  };

  const onLost = () => {
    hangUp();
    restarts += 1;
    if (!options.isBusy()) return;
    if (reach === 'mainThreadOnly') {
      options.onUnavailable();
      return;
    }
    deathsSinceRest += 1;
    if (deathsSinceRest >= MOST_DEATHS) reach = 'mainThreadOnly';
    connect();
  };

  const onUnavailable = () => {
    hangUp();
    options.onUnavailable();
  };

  const watchdog = createWatchdog(
    () => send({ type: 'ping' }),
    onLost,
    options.after ?? afterRealTime,
    options.patience,
  );

  connect();
  return { send, attend, dispose: hangUp };
};
