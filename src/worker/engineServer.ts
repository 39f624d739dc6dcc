/**
 * The engine's side of the thread: checks every message at the door, works in slices with a turn between
 * them, and drops work as soon as a newer request of its type is heard. Nothing that arrives, and nothing
 * that the engine throws, ends it.
 */
import { type AnalysisPart, type Analyser, transferables } from '../math/analyse.ts';
import { readEngineMessage } from './engineMessage.ts';
import type { GiveTurn } from './giveTurn.ts';
import type {
  AnalysisRequest,
  EdgeRequest,
  EngineResponse,
  FailureReason,
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
  let analysis: Job | null = null;
  let edge: Job | null = null;
  /** Waits for the analysis to end: the first picture does not need it. */
  let stepSpectra: Job | null = null;
  let isServing = false;

  const post: Post = (response, transfer = []) => {
    port.postMessage(response, { transfer });
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
    while (edge !== null || analysis !== null || stepSpectra !== null) {
      if (edge !== null) {
        if (advance(edge)) edge = null;
      } else if (analysis !== null) {
        if (advance(analysis)) analysis = null;
      } else if (stepSpectra !== null) {
        if (advance(stepSpectra)) stepSpectra = null;
      }
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
        analysis?.slices.return();
        analysis = { id: message.id, slices: answerAnalysis(analyser, message, post) };
        break;
      case 'edge':
        edge?.slices.return();
        edge = { id: message.id, slices: answerEdge(analyser, message, post) };
        break;
      case 'stepSpectra':
        stepSpectra?.slices.return();
        stepSpectra = { id: message.id, slices: answerStepSpectra(analyser, message, post) };
        break;
    }
    void serve();
  };
  post({ type: 'ready' });

  return () => {
    port.onmessage = null;
    analysis?.slices.return();
    edge?.slices.return();
    stepSpectra?.slices.return();
    analysis = null;
    edge = null;
    stepSpectra = null;
  };
};

function* answerAnalysis(
  analyser: Analyser,
  { id, source, followedStep }: AnalysisRequest,
  post: Post,
): Job['slices'] {
  for (const part of analyser.analyse(source, followedStep)) {
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
