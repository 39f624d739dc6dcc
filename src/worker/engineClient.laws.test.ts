/** Laws of the client over generated histories: requests, answers and deaths in any order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noTruncation } from '../math/truncation.ts';
import type { ConnectEngine, EngineListener } from './connectEngine.ts';
import { createEngineClient } from './engineClient.ts';
import { createFakeAnalyser, sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import type { EngineMessage, EngineResponse } from './protocol.ts';

/** An engine that does one thing, and says one thing, only when it is events to. */
const createPuppetEngine = () => {
  const analyser = createFakeAnalyser();
  let listener: EngineListener | null = null;
  let isOpen = false;
  let edge: { id: number; slices: ReturnType<typeof analyser.edge> } | null = null;
  let items: { id: number; slices: ReturnType<typeof analyser.itemised> } | null = null;
  let analysis: { id: number; slices: ReturnType<typeof analyser.analyse> } | null = null;
  let spectra: { id: number; slices: ReturnType<typeof analyser.stepSpectra> } | null = null;
  let unsaid: EngineResponse[] = [];

  const connect: ConnectEngine = (opened) => {
    listener = opened;
    return () => {
      listener = null;
      isOpen = false;
      edge = null;
      items = null;
      analysis = null;
      spectra = null;
      unsaid = [];
    };
  };

  const hear = (message: EngineMessage) => {
    if (message.type === 'edge') {
      const { id, source, step } = message;
      edge = { id, slices: analyser.edge(source, step) };
    }
    if (message.type === 'analyse') {
      const { id, source, followedStep, truncation } = message;
      analysis = { id, slices: analyser.analyse(source, followedStep, truncation) };
    }
    if (message.type === 'itemised') {
      const { id, source, truncation } = message;
      items = { id, slices: analyser.itemised(source, truncation) };
    }
    if (message.type === 'stepSpectra') {
      const { id, source, followedStep, step } = message;
      spectra = { id, slices: analyser.stepSpectra(source, followedStep, step) };
    }
  };

  const work = () => {
    if (edge !== null) {
      const { id, slices } = edge;
      const slice = slices.next();
      if (slice.done !== true) return;
      edge = null;
      unsaid.push({ type: 'edge', id, edge: slice.value });
    } else if (items !== null) {
      const { id, slices } = items;
      const slice = slices.next();
      if (slice.done !== true) return;
      items = null;
      unsaid.push({ type: 'itemised', id, itemised: slice.value });
    } else if (analysis !== null) {
      const { id, slices } = analysis;
      const { value: part } = slices.next();
      if (part === undefined) {
        analysis = null;
        unsaid.push({ type: 'done', id });
      } else if (part?.kind === 'gradients') {
        unsaid.push({ type: 'gradients', id, analysis: part.analysis });
      } else if (part?.kind === 'spectrum') {
        unsaid.push({ type: 'spectrum', id, spectral: part.spectral });
      } else if (part?.kind === 'products') {
        unsaid.push({ type: 'products', id, products: part.products });
      }
    } else if (spectra !== null) {
      const { id, slices } = spectra;
      const slice = slices.next();
      if (slice.done !== true) return;
      spectra = null;
      unsaid.push({ type: 'stepSpectra', id, spectra: slice.value });
    }
  };

  return {
    connect,
    open: () => {
      if (listener === null || isOpen) return;
      isOpen = true;
      listener.onOpen('worker', hear);
    },
    work,
    say: () => {
      const response = unsaid.shift();
      if (response) listener?.onResponse(response);
    },
    crash: () => {
      if (isOpen) listener?.onLost();
    },
    isIdle: () =>
      [edge, items, analysis, spectra].every((job) => job === null) && unsaid.length === 0,
  };
};

/** What happened between page and client: the page asked for an analysis, or was events something. */
type Exchange = {
  readonly what: 'asked' | 'gradients' | 'products' | 'edge' | 'itemised' | 'spectra' | 'failure';
  readonly id: number | null;
};

const setUp = () => {
  const clock = createFakeClock();
  const engine = createPuppetEngine();
  const events: Exchange[] = [];
  const client = createEngineClient({
    connect: engine.connect,
    onGradients: (id) => events.push({ what: 'gradients', id }),
    onSpectrum: () => undefined,
    onProducts: (id) => events.push({ what: 'products', id }),
    onEdge: (id) => events.push({ what: 'edge', id }),
    onCheck: () => undefined,
    onItemised: (id) => events.push({ what: 'itemised', id }),
    onStepSpectra: (id) => events.push({ what: 'spectra', id }),
    onFailure: (id) => events.push({ what: 'failure', id }),
    onHealth: () => undefined,
    after: clock.after,
  });
  return { clock, engine, events, client };
};

type Happening =
  | 'analyse'
  | 'openEdge'
  | 'itemise'
  | 'askSpectra'
  | 'askSpectraOfAnother'
  | 'open'
  | 'work'
  | 'say'
  | 'crash'
  | 'silence';

/** Deaths are rarer than work, so that much else happens between them. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<Happening>(
      'analyse',
      'openEdge',
      'itemise',
      'askSpectra',
      'askSpectraOfAnother',
      'open',
    ),
  },
  { weight: 12, arbitrary: fc.constantFrom<Happening>('work', 'say') },
  { weight: 1, arbitrary: fc.constantFrom<Happening>('crash', 'silence') },
);

const history = fc.array(happening, { maxLength: 60, size: 'max' });

/** Lives through the history, then lets the engine finish. */
const live = (happenings: readonly Happening[]) => {
  const { clock, engine, events, client } = setUp();
  const last = { analyse: 0, openEdge: 0, itemise: 0, spectra: 0 };
  let source = sourceOfSeed(1);
  const act: Record<Happening, () => void> = {
    analyse: () => {
      last.analyse = client.analyse(sourceOfSeed(1), null, noTruncation);
      events.push({ what: 'asked', id: last.analyse });
    },
    openEdge: () => (last.openEdge = client.openEdge(sourceOfSeed(1), 0)),
    itemise: () => (last.itemise = client.itemise(sourceOfSeed(1), noTruncation)),
    askSpectra: () => (last.spectra = client.askStepSpectra(source, null, 0)),
    askSpectraOfAnother: () => {
      source = sourceOfSeed(1);
      act.askSpectra();
    },
    open: engine.open,
    work: engine.work,
    say: engine.say,
    crash: engine.crash,
    silence: () => clock.advance(4_000),
  };
  for (const happening of happenings) act[happening]();
  engine.open();
  while (!engine.isIdle()) {
    engine.work();
    engine.say();
  }
  return { events, last, timersLeft: clock.pending() };
};

const idsOf = (events: readonly Exchange[], what: Exchange['what']) =>
  events.filter((each) => each.what === what).map(({ id }) => id);

const check = (law: (lived: ReturnType<typeof live>, happenings: readonly Happening[]) => void) =>
  fc.assert(
    fc.property(history, (happenings) => law(live(happenings), happenings)),
    { seed: 5, numRuns: 300 },
  );

it('the last request of each kind is always answered, or refused', () => {
  check(({ events, last }) => {
    const refused = idsOf(events, 'failure');
    if (last.analyse > 0 && !refused.includes(last.analyse)) {
      expect(idsOf(events, 'gradients').at(-1)).toBe(last.analyse);
      expect(idsOf(events, 'products').at(-1)).toBe(last.analyse);
    }
    if (last.openEdge > 0 && !refused.includes(last.openEdge)) {
      expect(idsOf(events, 'edge').at(-1)).toBe(last.openEdge);
    }
    if (last.itemise > 0 && !refused.includes(last.itemise)) {
      expect(idsOf(events, 'itemised').at(-1)).toBe(last.itemise);
    }
    if (last.spectra > 0 && !refused.includes(last.spectra)) {
      expect(idsOf(events, 'spectra').at(-1)).toBe(last.spectra);
    }
  });
});

it('nothing is refused without three deaths', () => {
  check(({ events }, happenings) => {
    const deaths = happenings.filter((each) => each === 'crash' || each === 'silence').length;
    if (deaths < 3) expect(idsOf(events, 'failure')).toEqual([]);
  });
});

it('answers come in the order of the requests, gradients, edges, items and spectra once each', () => {
  check(({ events }) => {
    for (const what of ['gradients', 'edge', 'itemised', 'spectra'] as const) {
      const ids = idsOf(events, what);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => Number(a) - Number(b)));
    }
  });
});

it('products follow the gradients they belong to, and none come once a newer analysis is asked for', () => {
  check(({ events }) => {
    let expected: number | null = null;
    for (const { what, id } of events) {
      if (what === 'gradients') expected = id;
      if (what === 'asked') expected = null;
      if (what === 'products') expect(id).toBe(expected);
    }
  });
});

it('no timer is left when all is answered', () => {
  check(({ timersLeft }) => {
    expect(timersLeft).toBe(0);
  });
});
