/**
 * What a browser offers, best first. The inline worker needs no request of its own and starts in
 * opaque origins, where a worker by URL may not; both are classic scripts. What is not needed is not loaded.
 */
import EngineWorker from './engine.worker.ts?worker';
import { workerChannel } from './engineChannel.ts';
import type { EngineAttempts } from './connectEngine.ts';

export const engineAttempts: EngineAttempts = {
  workers: [
    { via: 'worker', open: () => workerChannel(new EngineWorker()) },
    {
      via: 'inlineWorker',
      open: async () => {
        const { default: InlineWorker } = await import('./engine.worker.ts?worker&inline');
        return workerChannel(new InlineWorker());
      },
    },
  ],
  mainThread: {
    via: 'mainThread',
    open: async () => {
      const { openMainThreadEngine } = await import('./mainThreadEngine.ts');
      return openMainThreadEngine();
    },
  },
};
