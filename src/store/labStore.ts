/**
 * The Lab's store: the state and every way to change it. The engine and the clock are arguments, so that it
 * runs in a page and in a test alike. The first analysis is asked for at once, through `schedule`.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Address } from './address.ts';
import type { LabEngine, Schedule } from './engine.ts';
import { createEngineLink } from './engineLink.ts';
import { adopted, committed, imposed, redone, undone, withoutSteps } from './history.ts';
import { hovered } from './hovered.ts';
import { initialData } from './initialData.ts';
import type { LabData, LabState } from './labState.ts';
import { withAddressProblems, withNotice, withoutNotice } from './notices.ts';
import { parameters } from './parameters.ts';
import { pickDefaults, type ParamsChange } from './params.ts';
import { createPinLink, type StartPinEngine } from './pinLink.ts';
import { noted, previewed } from './placing.ts';
import { parameterKeys } from './rows.ts';
import { lastShownFrame } from './selectors.ts';
import { jumped, paused, playing, stepSelected, ticked } from './transport.ts';

export type LabStore = StoreApi<LabState>;

export type LabStoreOptions = {
  readonly engine: LabEngine;
  /** Called whenever pinned settings are to be computed. */
  readonly startPinEngine: StartPinEngine;
  readonly initial: Address;
  readonly schedule: Schedule;
};

export function createLabStore(options: LabStoreOptions): LabStore {
  const update = (next: (state: LabData) => LabData) => store.setState(next);
  const access = { get: () => store.getState(), update };
  const link = createEngineLink(options.engine, options.schedule, access);
  const pinLink = createPinLink(options.startPinEngine, access);
  const change = (next: (state: LabData) => LabData) => {
    update(next);
    link.follow();
    pinLink.follow();
  };
  const commit = (wanted: ParamsChange) => change((state) => committed(state, wanted));

  const store: LabStore = createStore<LabState>(() => ({
    ...initialData(options.initial),
    handlers: link.handlers,

    preview: (wanted) => change((state) => previewed(state, wanted)),
    commit,
    impose: (wanted) => change((state) => imposed(state, wanted)),
    resetParameter: (key) => commit(pickDefaults([key])),
    resetAll: () => commit(pickDefaults(experimentKeys)),
    undo: () => change(undone),
    redo: () => change(redone),
    adopt: ({ view, params, problems }) =>
      change((state) => {
        const next = { ...adopted(state, params), view };
        return withAddressProblems(view === 'embed' ? withoutSteps(next) : next, problems);
      }),

    play: () => update(playing),
    pause: () => update(paused),
    goToFrame: (frame) => update((state) => jumped(state, frame)),
    stepFrame: (by) => update((state) => jumped(state, state.playback.frame + by)),
    advanceFrame: () => update(ticked),
    toStart: () => update((state) => jumped(state, 0)),
    toEnd: () => update((state) => jumped(state, lastShownFrame(state))),

    selectStep: (step) => update((state) => stepSelected(state, step)),
    followLoss: (step) => commit({ t: step }),
    selectUnit: (unit) => update((state) => noted(state, { unit })),
    hoverStep: (step) => update((state) => hovered(state, { step })),
    hoverUnit: (unit) => update((state) => hovered(state, { unit })),
    hoverTerm: (term) => update((state) => hovered(state, { term })),
    hoverMark: (step, term) => update((state) => hovered(state, { step, term })),

    retry: () => {
      link.retry();
      pinLink.retry();
    },

    openEdge: link.openEdge,
    closeEdge: () => update((state) => ({ ...state, edge: null })),

    checkGradient: link.checkGradient,

    showItemised: link.showItemised,
    hideItemised: () => update((state) => ({ ...state, itemised: null })),
    watchSpectra: link.watchSpectra,
    unwatchSpectra: () => update((state) => ({ ...state, stepSpectra: null })),

    showLog: (gradientLog) => update((state) => ({ ...state, gradientLog })),

    notify: (code, values) => update((state) => withNotice(state, code, values)),
    dismissNotice: (id) => update((state) => withoutNotice(state, id)),
  }));
  link.follow();
  pinLink.follow();
  return store;
}

const experimentKeys = parameterKeys.filter((key) => parameters[key].affects !== 'view');
