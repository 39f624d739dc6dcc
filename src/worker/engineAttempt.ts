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

/** The returned function closes it, whatever its stage; nothing is told afterwards. */
export const startAttempt = (
  attempt: EngineAttempt,
  listener: AttemptListener,
  after: After,
  silenceMs: number,
): (() => void) => {
  let channel: EngineChannel | null = null;
  let isClosed = false;
  const cancelSilence = after(silenceMs, listener.onSilent);

  const close = () => {
    isClosed = true;
    cancelSilence();
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
        cancelSilence();
        listener.onReady(opened.post);
      } else {
        listener.onResponse(response);
      }
    }, lose);
  };

  void Promise.resolve().then(attempt.open).then(adopt).catch(lose);
  return close;
};
