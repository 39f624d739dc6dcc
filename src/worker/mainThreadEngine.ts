/**
 * The engine on the page's own thread, for where no worker can be had: the same server behind the same kind
 * of port, so that requests are copied and results transferred as ever, with a frame
 * of the page after every few milliseconds of work.
 */
import { createAnalyser } from '../math/analyse.ts';
import { afterRealTime } from './after.ts';
import { type EngineChannel, portChannel } from './engineChannel.ts';
import { serveEngine } from './engineServer.ts';
import { createPageTurn } from './giveTurn.ts';

export const openMainThreadEngine = (): EngineChannel => {
  const { port1, port2 } = new MessageChannel();
  const giveTurn = createPageTurn(afterRealTime, () => performance.now());
  const stop = serveEngine(port1, createAnalyser(), giveTurn);
  return portChannel(port2, stop);
};
