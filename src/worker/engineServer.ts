/**
 * The engine's side of the thread: checks every message at the door, works in slices with a turn between
 * them, and drops work as soon as a newer request of its type is heard. Nothing that arrives, and nothing
 * that the engine throws, ends it.
 */
import { type AnalysisPart, type Analyser, transferables } from '../math/analyse.ts';
import { readEngineMessage } from './engineMessage.ts';
import type { GiveTurn } from './giveTurn.ts';
import type { AnalysisRequest, EdgeRequest, EngineResponse, FailureReason } from './protocol.ts';

/** What a worker's global scope and a MessagePort have in common. */
export type MessagePortLike = {
  postMessage(message: EngineResponse, options: { transfer: ArrayBuffer[] }): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

type Job = { readonly id: number; readonly slices: ReturnType<Analyser['analyse']> };

/** Says `ready`, then serves until the returned function is called. */
export const serveEngine = (
  port: MessagePortLike,
  analyser: Analyser,
  giveTurn: GiveTurn,
): (() => void) => {
  let analysis: Job | null = null;
  let edge: EdgeRequest | null = null;
  let isServing = false;

  const post = (response: EngineResponse, transfer: ArrayBuffer[] = []) =>
    port.postMessage(response, { transfer });

  const dropAnalysis = () => {
    analysis?.slices.return();
    analysis = null;
  };

  const advance = ({ id, slices }: Job) => {
    try {
      const slice = slices.next();
      if (slice.value) post(responseOf(id, slice.value), transferables(slice.value));
      if (slice.done !== true) return;
      post({ type: 'done', id });
    } catch (error) {
      post(failureOf(id, 'engine', sentenceOf(error)));
    }
    analysis = null;
  };

  const answer = ({ id, source, step }: EdgeRequest) => {
    edge = null;
    try {
      const opened = analyser.edge(source, step);
      post({ type: 'edge', id, edge: opened }, transferables(opened));
    } catch (error) {
      post(failureOf(id, 'engine', sentenceOf(error)));
    }
  };

  const serve = async () => {
    if (isServing) return;
    isServing = true;
    while (edge !== null || analysis !== null) {
      if (edge !== null) answer(edge);
      else if (analysis !== null) advance(analysis);
      await giveTurn();
    }
    isServing = false;
  };

  port.onmessage = ({ data }) => {
    const message = readEngineMessage(data);
    switch (message.type) {
      case 'ping':
        post({ type: 'pong' });
        return;
      case 'broken':
        post(failureOf(message.id, 'badRequest', message.detail));
        return;
      case 'analyse':
        dropAnalysis();
        analysis = { id: message.id, slices: slicesOf(analyser, message) };
        break;
      case 'edge':
        edge = message;
        break;
    }
    void serve();
  };
  post({ type: 'ready' });

  return () => {
    port.onmessage = null;
    dropAnalysis();
    edge = null;
  };
};

/** Asks the analyser at the first slice, so that whatever it throws is thrown in a slice. */
function* slicesOf(analyser: Analyser, { source, followedStep }: AnalysisRequest) {
  yield* analyser.analyse(source, followedStep);
}

const responseOf = (id: number, part: AnalysisPart): EngineResponse => {
  switch (part.kind) {
    case 'gradients':
      return { type: 'gradients', id, analysis: part.analysis };
    case 'products':
      return { type: 'products', id, products: part.products };
  }
};

const failureOf = (
  id: number | null,
  code: FailureReason['code'],
  detail: string,
): EngineResponse => ({ type: 'failed', id, reason: { code, detail } });

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
