/** The worker's entry: the engine behind this thread's own port. */
import { createAnalyser } from '../math/analyse.ts';
import { serveEngine } from './engineServer.ts';
import { createMessageTurn } from './giveTurn.ts';

serveEngine(self, createAnalyser(), createMessageTurn());
