/** One open line to an engine that may not be alive yet, whatever carries it: a worker or a port. */
import type { EngineMessage, EngineResponse } from './protocol.ts';

export type EngineChannel = {
  readonly post: (message: EngineMessage) => void;
  /** To be called once, before anything can arrive. */
  readonly listen: (hear: (response: EngineResponse) => void, onLost: () => void) => void;
  /** Ends the engine; nothing is heard afterwards. */
  readonly close: () => void;
};

export const workerChannel = (worker: Worker): EngineChannel => ({
  post: (message) => worker.postMessage(message),
  listen: (hear, onLost) => {
    worker.onmessage = (event: MessageEvent<EngineResponse>) => hear(event.data);
    worker.onmessageerror = onLost;
    worker.onerror = (event) => {
      // It is dealt with here, and so is no error of the page.
      if (typeof event !== 'string') event.preventDefault();
      onLost();
    };
  },
  close: () => {
    worker.onmessage = worker.onmessageerror = worker.onerror = null;
    worker.terminate();
  },
});

/** `stop` ends the engine behind the other port. */
export const portChannel = (port: MessagePort, stop: () => void): EngineChannel => ({
  post: (message) => port.postMessage(message),
  listen: (hear, onLost) => {
    port.onmessage = (event: MessageEvent<EngineResponse>) => hear(event.data);
    port.onmessageerror = onLost;
  },
  close: () => {
    port.onmessage = port.onmessageerror = null;
    stop();
    port.close();
  },
});
