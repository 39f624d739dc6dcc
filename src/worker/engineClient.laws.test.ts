/** Laws of the client over generated histories: requests, answers and deaths in any order. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConnectEngine, EngineListener } from './connectEngine.ts';
import { createEngineClient } from './engineClient.ts';
import { createFakeAnalyser, sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createFakeClock } from './testing/fakeClock.ts';
import type { AnalysisRequest, EdgeRequest } from './protocol.ts';

/** An engine that does one thing when it is told to, at once. */
const createPuppetEngine = () => {
  const analyser = createFakeAnalyser();
  let listener: EngineListener | null = null;
  let isOpen = false;
  let edge: EdgeRequest | null = null;
  let analysis: { id: number; slices: ReturnType<typeof analyser.analyse> } | null = null;

  const begin = ({ id, source, followedStep }: AnalysisRequest) => {
    analysis = { id, slices: analyser.analyse(source, followedStep) };
  };

  const connect: ConnectEngine = (opened) => {
    listener = opened;
    return () => {
      listener = null;
      isOpen = false;
      edge = null;
      analysis = null;
    };
  };

  const work = () => {
    if (edge !== null) {
      const { id, source, step } = edge;
      edge = null;
      listener?.onResponse({ type: 'edge', id, edge: analyser.edge(source, step) });
    } else if (analysis !== null) {
      const { id, slices } = analysis;
      const { value } = slices.next();
      if (value === undefined) {
        analysis = null;
        listener?.onResponse({ type: 'done', id });
      } else if (value?.kind === 'gradients') {
        listener?.onResponse({ type: 'gradients', id, analysis: value.analysis });
      } else if (value?.kind === 'products') {
        listener?.onResponse({ type: 'products', id, products: value.products });
      }
    }
  };

  return {
    connect,
    open: () => {
      if (listener === null || isOpen) return;
      isOpen = true;
      listener.onOpen('worker', (message) => {
        if (message.type === 'edge') edge = message;
        if (message.type === 'analyse') begin(message);
      });
    },
    work,
    crash: () => {
      if (isOpen) listener?.onLost();
    },
    isIdle: () => edge === null && analysis === null,
  };
};

type Told = {
  readonly what: 'gradients' | 'products' | 'edge' | 'failure';
  readonly id: number | null;
};

const setUp = () => {
  const clock = createFakeClock();
  const engine = createPuppetEngine();
  const told: Told[] = [];
  const client = createEngineClient({
    connect: engine.connect,
    onGradients: (id) => told.push({ what: 'gradients', id }),
    onProducts: (id) => told.push({ what: 'products', id }),
    onEdge: (id) => told.push({ what: 'edge', id }),
    onFailure: (id) => told.push({ what: 'failure', id }),
    onHealth: () => undefined,
    after: clock.after,
  });
  return { clock, engine, told, client };
};

type Happening = 'analyse' | 'openEdge' | 'open' | 'work' | 'crash' | 'silence';

const history = fc.array(
  fc.constantFrom<Happening>(
    'analyse',
    'analyse',
    'openEdge',
    'open',
    'work',
    'work',
    'crash',
    'silence',
  ),
  { maxLength: 60 },
);

/** Lives through the history, then lets the engine finish. */
const live = (happenings: readonly Happening[]) => {
  const { clock, engine, told, client } = setUp();
  const last = { analyse: 0, openEdge: 0 };
  const act: Record<Happening, () => void> = {
    analyse: () => (last.analyse = client.analyse(sourceOfSeed(1), null)),
    openEdge: () => (last.openEdge = client.openEdge(sourceOfSeed(1), 0)),
    open: engine.open,
    work: engine.work,
    crash: engine.crash,
    silence: () => clock.advance(4_000),
  };
  for (const happening of happenings) act[happening]();
  engine.open();
  while (!engine.isIdle()) engine.work();
  return { told, last, timersLeft: clock.pending() };
};

const idsOf = (told: readonly Told[], what: Told['what']) =>
  told.filter((each) => each.what === what).map(({ id }) => id);

const check = (law: (lived: ReturnType<typeof live>, happenings: readonly Happening[]) => void) =>
  fc.assert(
    fc.property(history, (happenings) => law(live(happenings), happenings)),
    { seed: 5, numRuns: 300 },
  );

it('the last request of each kind is always answered, or refused', () => {
  check(({ told, last }) => {
    const refused = idsOf(told, 'failure');
    if (last.analyse > 0 && !refused.includes(last.analyse)) {
      expect(idsOf(told, 'gradients').at(-1)).toBe(last.analyse);
      expect(idsOf(told, 'products').at(-1)).toBe(last.analyse);
    }
    if (last.openEdge > 0 && !refused.includes(last.openEdge)) {
      expect(idsOf(told, 'edge').at(-1)).toBe(last.openEdge);
    }
  });
});

it('nothing is refused without three deaths', () => {
  check(({ told }, happenings) => {
    const deaths = happenings.filter((each) => each === 'crash' || each === 'silence').length;
    if (deaths < 3) expect(idsOf(told, 'failure')).toEqual([]);
  });
});

it('answers come in the order of the requests, gradients and edges once each', () => {
  check(({ told }) => {
    for (const what of ['gradients', 'edge'] as const) {
      const ids = idsOf(told, what);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => Number(a) - Number(b)));
    }
  });
});

it('products always belong to the newest gradients', () => {
  check(({ told }) => {
    let newest: number | null = null;
    for (const { what, id } of told) {
      if (what === 'gradients') newest = id;
      if (what === 'products') expect(id).toBe(newest);
    }
  });
});

it('no timer is left when all is answered', () => {
  check(({ timersLeft }) => {
    expect(timersLeft).toBe(0);
  });
});
