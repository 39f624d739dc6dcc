/**
 * The engine's side of the thread: checks every message at the door, works in slices with a turn between
 * them, and drops work as soon as a newer request of its type is heard. An edge goes first; an analysis and what
 * is itemised take turns, and a gradient check comes last. Nothing that arrives, and nothing that the engine throws, ends it.
 */
import { type AnalysisPart, type Analyser, transferables } from '../math/analyse.ts';
import { readEngineMessage } from './engineMessage.ts';
import type { GiveTurn } from './giveTurn.ts';
import type {
  AnalysisRequest,
  CheckRequest,
  EdgeRequest,
  EngineRequest,
  EngineResponse,
  FailureReason,
  ItemisedRequest,
  StepSpectraRequest,
} from './protocol.ts';

/** What a worker's global scope and a MessagePort have in common. */
export type MessagePortLike = {
  postMessage(message: EngineResponse, options: { transfer: ArrayBuffer[] }): void;
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
};

type Post = (response: EngineResponse, transfer?: ArrayBuffer[]) => void;

/** Its slices post what they have; whatever is thrown is thrown in a slice. */
type Job = { readonly id: number; readonly slices: Generator<null, void, void> };

/** Says `ready`, then serves until the returned function is called. */
export const serveEngine = (
  port: MessagePortLike,
  analyser: Analyser,
  giveTurn: GiveTurn,
): (() => void) => {
  const jobs = new Map<EngineRequest['type'], Job>();
  let isServing = false;

  const post: Post = (response, transfer = []) => {
    port.postMessage(response, { transfer });
  };

  /** An edge, or the one that has waited longest; the spectra of a step and then a check when there is nothing else to do. */
  const nextJob = (): [EngineRequest['type'], Job] | null => {
    const waiting = [...jobs];
    return (
      waiting.find(([type]) => type === 'edge') ??
      waiting.find(([type]) => type !== 'stepSpectra' && type !== 'check') ??
      waiting.find(([type]) => type !== 'check') ??
      waiting[0] ??
      null
    );
  };

  /** One slice further; true at its end. */
  const advance = ({ id, slices }: Job): boolean => {
    try {
      return slices.next().done === true;
    } catch (error) {
      post(failureOf(id, 'engine', sentenceOf(error)));
      return true;
    }
  };

  const serve = async () => {
    if (isServing) return;
    isServing = true;
    for (let next = nextJob(); next !== null; next = nextJob()) {
      const [type, job] = next;
      jobs.delete(type);
      if (!advance(job)) jobs.set(type, job);
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
      default:
        jobs.get(message.type)?.slices.return();
        jobs.set(message.type, { id: message.id, slices: answer(analyser, message, post) });
    }
    void serve();
  };
  post({ type: 'ready' });

  return () => {
    port.onmessage = null;
    for (const { slices } of jobs.values()) slices.return();
    jobs.clear();
  };
};

function answer(analyser: Analyser, request: EngineRequest, post: Post): Job['slices'] {
  switch (request.type) {
    case 'analyse':
      return answerAnalysis(analyser, request, post);
    case 'edge':
      return answerEdge(analyser, request, post);
    case 'check':
      return answerCheck(analyser, request, post);
    case 'itemised':
      return answerItemised(analyser, request, post);
    case 'stepSpectra':
      return answerStepSpectra(analyser, request, post);
  }
}

function* answerAnalysis(
  analyser: Analyser,
  { id, source, followedStep, truncation }: AnalysisRequest,
  post: Post,
): Job['slices'] {
  for (const part of analyser.analyse(source, followedStep, truncation)) {
    if (part !== null) post(responseOf(id, part), transferables(part));
    yield null;
  }
  post({ type: 'done', id });
}

function* answerEdge(
  analyser: Analyser,
  { id, source, step }: EdgeRequest,
  post: Post,
): Job['slices'] {
  const edge = yield* analyser.edge(source, step);
  post({ type: 'edge', id, edge }, transferables(edge));
}

function* answerCheck(analyser: Analyser, { id, source }: CheckRequest, post: Post): Job['slices'] {
  const check = yield* analyser.check(source);
  post({ type: 'check', id, check });
}

function* answerItemised(
  analyser: Analyser,
  { id, source, truncation }: ItemisedRequest,
  post: Post,
): Job['slices'] {
  const itemised = yield* analyser.itemised(source, truncation);
  post({ type: 'itemised', id, itemised }, transferables(itemised));
}

function* answerStepSpectra(
  analyser: Analyser,
  { id, source, followedStep, step }: StepSpectraRequest,
  post: Post,
): Job['slices'] {
  const spectra = yield* analyser.stepSpectra(source, followedStep, step);
  post({ type: 'stepSpectra', id, spectra }, transferables(spectra));
}

const responseOf = (id: number, part: AnalysisPart): EngineResponse => {
  switch (part.kind) {
    case 'gradients':
      return { type: 'gradients', id, analysis: part.analysis };
    case 'spectrum':
      return { type: 'spectrum', id, spectral: part.spectral };
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
