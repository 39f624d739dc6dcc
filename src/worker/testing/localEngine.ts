/** Engines in the test's own thread behind real message ports, that can be killed in the two ways workers die. */
import type { Analyser } from '../../math/analyse.ts';
import { portChannel } from '../engineChannel.ts';
import type { EngineAttempt, EngineVia } from '../engineAttempt.ts';
import { serveEngine } from '../engineServer.ts';
import type { GiveTurn } from '../giveTurn.ts';

export type LocalEngine = {
  readonly via: EngineVia;
  /** Dies without a word, as a terminated worker does. */
  readonly kill: () => void;
  /** Dies with an error event. */
  readonly crash: () => void;
  /** How often it has answered a ping. */
  readonly pongs: () => number;
};

/** Every engine that is opened joins `engines`. */
export const localAttempt = (
  via: EngineVia,
  engines: LocalEngine[],
  analyser: Analyser,
  giveTurn: GiveTurn,
): EngineAttempt => ({
  via,
  open: () => {
    const { port1, port2 } = new MessageChannel();
    const kill = serveEngine(port1, analyser, giveTurn);
    const channel = portChannel(port2, kill);
    let pongs = 0;
    return {
      ...channel,
      listen: (hear, onLost) => {
        channel.listen((response) => {
          if (response.type === 'pong') pongs += 1;
          hear(response);
        }, onLost);
        engines.push({ via, kill, crash: onLost, pongs: () => pongs });
      },
    };
  },
});
