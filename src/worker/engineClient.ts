/**
 * The page's side of the thread: the latest request wins, answers that are no longer wanted are dropped, and
 * nothing is lost when an engine dies, since the latest request is sent again to the next. Requests
 * are therefore copied, never transferred.
 */
import type {
  EdgeAnalysis,
  GradientAnalysis,
  Itemised,
  JacobianProducts,
  SpectralAnalysis,
  StepSpectra,
} from '../math/analysis.ts';
import type { NetworkCheck } from '../math/networkCheck.ts';
import type { NetworkSource } from '../math/setting.ts';
import type { Truncation } from '../math/truncation.ts';
import type { After } from './after.ts';
import type { ConnectEngine } from './connectEngine.ts';
import { createLatestLane } from './latestLane.ts';
import { createLivingEngine, type EngineHealth } from './livingEngine.ts';
import type {
  AnalysisRequest,
  CheckRequest,
  EdgeRequest,
  EngineResponse,
  FailureReason,
  ItemisedRequest,
  StepSpectraRequest,
} from './protocol.ts';
import type { Patience } from './watchdog.ts';

export type { EngineHealth };

/** `noEngine`: none could be started or kept alive, not on the main thread either. A later request tries again. */
export type EngineFailure = FailureReason | { readonly code: 'noEngine' };

export type EngineClientOptions = {
  readonly connect: ConnectEngine;
  readonly onGradients: (id: number, analysis: GradientAnalysis) => void;
  /** What gradients with the same id held NaN for, if any did; unless a newer request came. */
  readonly onSpectrum: (id: number, spectral: SpectralAnalysis) => void;
  /** Follows the gradients with the same id, once or twice, unless a newer request came. */
  readonly onProducts: (id: number, products: JacobianProducts) => void;
  readonly onEdge: (id: number, edge: EdgeAnalysis) => void;
  readonly onCheck: (id: number, check: NetworkCheck) => void;
  readonly onItemised: (id: number, itemised: Itemised) => void;
  readonly onStepSpectra: (id: number, spectra: StepSpectra) => void;
  /** `id` is null when the engine could not tell which request it refused. */
  readonly onFailure: (id: number | null, failure: EngineFailure) => void;
  /** Told whenever an engine begins to serve: a slow worker, too, that takes over from the main thread. */
  readonly onHealth: (health: EngineHealth) => void;
  readonly after?: After;
  readonly patience?: Patience;
};

export type EngineClient = {
  /** Returns the id that the answers will carry; a null step follows the last loss. */
  readonly analyse: (
    source: NetworkSource,
    followedStep: number | null,
    truncation: Truncation,
  ) => number;
  readonly openEdge: (source: NetworkSource, step: number) => number;
  /** Ends a check of another source that is under way. */
  readonly checkGradient: (source: NetworkSource) => number;
  readonly itemise: (source: NetworkSource, truncation: Truncation) => number;
  /**
   * All singular values at one step k; a null followed step is the last one. Another step of the same source waits
   * for the answer under way, since the way back goes on from there; another source ends it.
   */
  readonly askStepSpectra: (
    source: NetworkSource,
    followedStep: number | null,
    step: number,
  ) => number;
  /** Ends the engine and all timers; later requests are ignored. */
  readonly dispose: () => void;
};

export const createEngineClient = (options: EngineClientOptions): EngineClient => {
  let lastId = 0;
  let isDisposed = false;
  const analyses = createLatestLane<AnalysisRequest>((request) => engine.send(request));
  const edges = createLatestLane<EdgeRequest>((request) => engine.send(request));
  const checks = createLatestLane<CheckRequest>((request) => engine.send(request));
  const items = createLatestLane<ItemisedRequest>((request) => engine.send(request));
  const spectra = createLatestLane<StepSpectraRequest>((request) => engine.send(request));
  const lanes = [analyses, edges, checks, items, spectra];

  /** The lane moves on before the page is told, so that the engine works while the page draws. */
  const onResponse = (response: EngineResponse) => {
    switch (response.type) {
      case 'ready':
      case 'pong':
        break;
      case 'gradients':
        if (!analyses.isCurrent(response.id) || analyses.hasAnswer()) break;
        analyses.markAnswered();
        options.onGradients(response.id, response.analysis);
        break;
      case 'spectrum':
        if (analyses.isCurrent(response.id)) options.onSpectrum(response.id, response.spectral);
        break;
      case 'products':
        if (analyses.isCurrent(response.id)) options.onProducts(response.id, response.products);
        break;
      case 'done':
        if (analyses.isCurrent(response.id)) analyses.markDone();
        break;
      case 'edge':
        if (!edges.isCurrent(response.id)) break;
        edges.markDone();
        options.onEdge(response.id, response.edge);
        break;
      case 'check':
        if (!checks.isCurrent(response.id)) break;
        checks.markDone();
        options.onCheck(response.id, response.check);
        break;
      case 'itemised':
        if (!items.isCurrent(response.id)) break;
        items.markDone();
        options.onItemised(response.id, response.itemised);
        break;
      case 'stepSpectra':
        if (!spectra.isCurrent(response.id)) break;
        spectra.markDone();
        options.onStepSpectra(response.id, response.spectra);
        break;
      case 'failed':
        refuse(response.id, response.reason);
    }
  };

  const refuse = (id: number | null, reason: FailureReason) => {
    if (id !== null) {
      const lane = lanes.find(({ isCurrent }) => isCurrent(id));
      if (!lane) return;
      lane.markDone();
    }
    options.onFailure(id, reason);
  };

  const engine = createLivingEngine({
    connect: options.connect,
    after: options.after,
    patience: options.patience,
    isBusy: () => lanes.some(({ latest }) => latest() !== null),
    onOpen: (health) => {
      options.onHealth(health);
      for (const { resend } of lanes) resend();
    },
    onResponse,
    onUnavailable: () => {
      const unserved = lanes.map(({ clear }) => clear());
      for (const request of unserved) {
        if (request !== null) options.onFailure(request.id, { code: 'noEngine' });
      }
    },
  });

  const request = (submit: (id: number) => void) => {
    lastId += 1;
    if (isDisposed) return lastId;
    submit(lastId);
    engine.attend();
    return lastId;
  };

  return {
    analyse: (source, followedStep, truncation) =>
      request((id) => analyses.submit({ type: 'analyse', id, source, followedStep, truncation })),
    openEdge: (source, step) => request((id) => edges.submit({ type: 'edge', id, source, step })),
    checkGradient: (source) => {
      checks.clear();
      return request((id) => checks.submit({ type: 'check', id, source }));
    },
    itemise: (source, truncation) =>
      request((id) => items.submit({ type: 'itemised', id, source, truncation })),
    askStepSpectra: (source, followedStep, step) => {
      if (spectra.latest()?.source !== source) spectra.clear();
      return request((id) =>
        spectra.submit({ type: 'stepSpectra', id, source, followedStep, step }),
      );
    },
    dispose: () => {
      isDisposed = true;
      for (const { clear } of lanes) clear();
      engine.dispose();
    },
  };
};
