/**
 * Asks the engine for what the parameters need, and no more: several changes before the next animation frame make
 * one request, what only another drawing needs makes none, and another t asks again with the same source.
 */
import type { NetworkSource } from '../math/setting.ts';
import { effectOf, needsAnalysis } from './changes.ts';
import { stepsOf, toNetworkSource, truncationOf } from './derived.ts';
import { inForce } from './inForce.ts';
import type { EngineHealth } from '../worker/engineClient.ts';
import type { LabEngine, LabEngineHandlers, Schedule } from './engine.ts';
import type { LabData, Result, WatchedSpectra } from './labState.ts';
import { withNotice, withoutNoticeOf } from './notices.ts';
import type { Params } from './parameters.ts';
import { withFittingPlayback } from './placing.ts';

type StateAccess = {
  readonly get: () => LabData;
  readonly update: (next: (state: LabData) => LabData) => void;
};

export type EngineLink = {
  /** Sees to it that the engine is asked, should the parameters need it. */
  readonly follow: () => void;
  readonly openEdge: (step: number) => void;
  readonly checkGradient: () => void;
  readonly showItemised: () => void;
  readonly watchSpectra: (step: number) => void;
  /** Asks again, though nothing has changed. */
  readonly retry: () => void;
  readonly handlers: LabEngineHandlers;
};

type Asked = { readonly id: number; readonly params: Params; readonly source: NetworkSource };

export function createEngineLink(
  engine: LabEngine,
  schedule: Schedule,
  { get, update }: StateAccess,
): EngineLink {
  let asked: Asked | null = null;
  let askedEdge: number | null = null;
  let askedCheck: number | null = null;
  let askedItemised: { readonly id: number; readonly params: Params } | null = null;
  let askedSpectra: number | null = null;
  let isScheduled = false;
  const awaited = new Map<number, Params>();

  const follow = () => {
    if (isScheduled || effectSinceAsked() === null) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      ask();
    });
  };

  const effectSinceAsked = () => {
    const effect = asked === null ? 'network' : effectOf(asked.params, get().params);
    return needsAnalysis(effect) ? effect : null;
  };

  const ask = () => {
    const effect = effectSinceAsked();
    if (effect === null) return;
    const { params, edge, itemised, stepSpectra } = get();
    const source = effect === 'followed' && asked !== null ? asked.source : toNetworkSource(params);
    asked = {
      id: engine.analyse(source, inForce(params).t, truncationOf(params)),
      params,
      source,
    };
    awaited.set(asked.id, params);
    update((state) => ({ ...state, run: { ...state.run, status: 'running', failure: null } }));
    if (edge !== null && effect === 'network') askEdge(edge.step, asked);
    if (effect !== 'followed') dropCheck();
    if (itemised !== null && effect !== 'followed') askItemised(asked);
    if (stepSpectra !== null) askSpectra(stepSpectra.step, asked);
  };

  const retry = () => {
    asked = null;
    follow();
  };

  const openEdge = (step: number) => askEdge(step, lastAsked());

  const checkGradient = () => {
    askedCheck = engine.checkGradient(lastAsked().source);
    update((state) => ({ ...state, check: { status: 'running' } }));
  };

  const dropCheck = () => {
    askedCheck = null;
    if (get().check !== null) update((state) => ({ ...state, check: null }));
  };

  const watchSpectra = (step: number) => {
    if (get().stepSpectra?.step !== step) askSpectra(step, lastAsked());
  };

  const lastAsked = (): Pick<Asked, 'params' | 'source'> => {
    const { params } = get();
    return asked ?? { params, source: toNetworkSource(params) };
  };

  const askEdge = (wanted: number, { params, source }: Pick<Asked, 'params' | 'source'>) => {
    const step = Math.min(Math.max(wanted, 0), stepsOf(params) - 1);
    askedEdge = engine.openEdge(source, step);
    update((state) => ({
      ...state,
      edge: { step, analysis: state.edge?.step === step ? state.edge.analysis : null },
    }));
  };

  const showItemised = () => {
    update((state) => ({ ...state, itemised: { analysis: null, params: null, failure: null } }));
    askItemised(lastAsked());
  };

  const askItemised = ({ params, source }: Pick<Asked, 'params' | 'source'>) => {
    askedItemised = { id: engine.itemise(source, truncationOf(params)), params };
  };

  const askSpectra = (wanted: number, { params, source }: Pick<Asked, 'params' | 'source'>) => {
    const step = Math.min(Math.max(wanted, -1), stepsOf(params) - 1);
    askedSpectra = engine.askStepSpectra(source, inForce(params).t, step);
    update((state) => ({
      ...state,
      stepSpectra: { step, status: 'waiting', spectra: state.stepSpectra?.spectra ?? null },
    }));
  };

  const handlers: LabEngineHandlers = {
    onGradients: (id, analysis) => {
      const params = awaited.get(id);
      if (params === undefined) return;
      for (const earlier of [...awaited.keys()]) if (earlier <= id) awaited.delete(earlier);
      const status = id === asked?.id ? 'ready' : 'running';
      const result = { params, id, analysis, products: null };
      update((state) => withFittingPlayback({ ...state, run: { status, result, failure: null } }));
    },
    onSpectrum: (id, spectral) => {
      update((state) =>
        withResult(state, id, ({ analysis }) => ({ analysis: { ...analysis, ...spectral } })),
      );
    },
    onProducts: (id, products) => {
      update((state) => withResult(state, id, () => ({ products })));
    },
    onEdge: (id, analysis) => {
      update((state) =>
        id === askedEdge && state.edge !== null
          ? { ...state, edge: { step: analysis.step, analysis } }
          : state,
      );
    },
    onCheck: (id, check) => {
      if (id === askedCheck) update((state) => ({ ...state, check: { status: 'ready', check } }));
    },
    onItemised: (id, analysis) => {
      if (id !== askedItemised?.id) return;
      const { params } = askedItemised;
      update((state) =>
        state.itemised === null
          ? state
          : { ...state, itemised: { analysis, params, failure: null } },
      );
    },
    onStepSpectra: (id, spectra) => {
      update((state) =>
        withSpectra(state, { status: id === askedSpectra ? 'ready' : 'waiting', spectra }),
      );
    },
    onFailure: (id, failure) => {
      if (id !== null && id === askedItemised?.id) {
        update((state) => ({
          ...state,
          itemised: state.itemised && { ...state.itemised, failure },
        }));
      } else if (id !== null && id === askedEdge) {
        update(edgeFailed);
      } else if (id !== null && id === askedCheck) {
        update((state) => ({ ...state, check: { status: 'failed' } }));
      } else if (id !== null && id === askedSpectra) {
        update((state) => withSpectra(state, { status: 'failed' }));
      } else if (id === null || id === asked?.id) {
        update((state) => ({ ...state, run: { ...state.run, status: 'failed', failure } }));
      }
    },
    onHealth: (health) => update((state) => withHealth(state, health)),
  };

  return { follow, openEdge, checkGradient, showItemised, watchSpectra, retry, handlers };
}

/** What came later joins the result it belongs to, should that still be the one that is shown. */
function withResult(
  state: LabData,
  id: number,
  change: (result: Result) => Partial<Result>,
): LabData {
  const { result } = state.run;
  return result?.id === id
    ? { ...state, run: { ...state.run, result: { ...result, ...change(result) } } }
    : state;
}

function edgeFailed(state: LabData): LabData {
  if (state.edge === null) return state;
  return withNotice({ ...state, edge: null }, 'edgeFailed', { step: state.edge.step });
}

function withSpectra(state: LabData, change: Partial<WatchedSpectra>): LabData {
  return state.stepSpectra === null
    ? state
    : { ...state, stepSpectra: { ...state.stepSpectra, ...change } };
}

/** The reader is told when the engine had to be started again, and when it shares the page's thread. */
function withHealth(state: LabData, health: EngineHealth): LabData {
  const before = state.health;
  const next = { ...state, health };
  if (health.via === 'mainThread') {
    return before?.via === 'mainThread' ? next : withNotice(next, 'engineOnMainThread', {});
  }
  return withRestart(withoutNoticeOf(next, 'engineOnMainThread'), before, health);
}

function withRestart(next: LabData, before: LabData['health'], health: EngineHealth): LabData {
  const { restarts } = health;
  return restarts > (before?.restarts ?? 0)
    ? withNotice(next, 'engineRestarted', { restarts })
    : next;
}
