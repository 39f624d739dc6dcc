/** One attempt to have an engine: opened, silent, ready or lost; whichever way opening fails, it is told as lost. */
import type { After } from './after.ts';
import type { EngineChannel } from './engineChannel.ts';
import type { EngineMessage, EngineResponse } from './protocol.ts';

export type EngineVia = 'worker' | 'inlineWorker' | 'mainThread';

export type EngineAttempt = {
  readonly via: EngineVia;
  readonly open: () => EngineChannel | Promise<EngineChannel>;
};

export type AttemptListener = {
  /** It has not answered for a while; it still may. */
  readonly onSilent: () => void;
  readonly onReady: (post: (message: EngineMessage) => void) => void;
  readonly onResponse: (response: EngineResponse) => void;
  /** It never came up, or it died; it is closed. */
  readonly onLost: () => void;
};

/** An answer may have come while the page was busy: silence is counted in turns, in each of which it could have been heard. */
const TURNS = 10;

/** The returned function closes it, whatever its stage; nothing is told afterwards. */
export const startAttempt = (
  attempt: EngineAttempt,
  listener: AttemptListener,
  after: After,
  silenceMs: number,
): (() => void) => {
  let channel: EngineChannel | null = null;
  let isClosed = false;
  let cancelTurn = ignored;

  const awaitAnswer = (turns: number) => {
    cancelTurn = after(silenceMs / TURNS, () => {
      if (turns > 1) awaitAnswer(turns - 1);
      else listener.onSilent();
    });
  };

  const close = () => {
    isClosed = true;
    cancelTurn();
    channel?.close();
  };

  const lose = () => {
    if (isClosed) return;
    close();
    listener.onLost();
  };

  const adopt = (opened: EngineChannel) => {
    if (isClosed) {
      opened.close();
      return;
    }
    channel = opened;
    opened.listen((response) => {
      if (isClosed) return;
      if (response.type === 'ready') {
        cancelTurn();
        listener.onReady(opened.post);
      } else {
        listener.onResponse(response);
      }
    }, lose);
  };

  awaitAnswer(TURNS);
  void Promise.resolve().then(attempt.open).then(adopt).catch(lose);
  return close;
};

function ignored(): void {}
