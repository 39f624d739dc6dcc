import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noTruncation } from '../math/truncation.ts';
import { connectEngine } from './connectEngine.ts';
import type { EngineAttempt, EngineVia } from './engineAttempt.ts';
import { createEngineClient, type EngineClient } from './engineClient.ts';
import { createFakeAnalyser, type FakeAnalyser, sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createGivenSource } from './testing/givenSource.ts';
import { createFakeClock, type FakeClock } from './testing/fakeClock.ts';
import { type LocalEngine, localAttempt } from './testing/localEngine.ts';
import { createManualTurns, type ManualTurns } from './testing/manualTurns.ts';
import { nextTask, until } from './testing/until.ts';

const BROKEN_SEED = 13;

let clock: FakeClock;
let turns: ManualTurns;
let engines: LocalEngine[];
let analyser: FakeAnalyser;
/** What the page was told, in order. */
let told: string[];
let client: EngineClient;

beforeEach(() => {
  clock = createFakeClock();
  turns = createManualTurns();
  engines = [];
  analyser = createFakeAnalyser(BROKEN_SEED);
  told = [];
});
afterEach(() => client.dispose());

const working = (via: EngineVia) => localAttempt(via, engines, analyser, turns.giveTurn);

const blocked = (via: EngineVia): EngineAttempt => ({
  via,
  open: () => Promise.reject(new Error('blocked')),
});

const start = (worker = working('worker'), mainThread = working('mainThread')) => {
  client = createEngineClient({
    connect: connectEngine({ workers: [worker], mainThread }, clock.after),
    onGradients: (id, { forward }) => told.push(`gradients ${id} of ${forward.totalLoss}`),
    onSpectrum: (id) => told.push(`spectrum ${id}`),
    onProducts: (id) => told.push(`products ${id}`),
    onEdge: (id, { step }) => told.push(`edge ${id} at ${step}`),
    onCheck: (id, { total }) => told.push(`check ${id} of ${total.entries}`),
    onItemised: (id, { log10Lags }) => told.push(`items ${id} of ${String(log10Lags[0])}`),
    onStepSpectra: (id, { step }) => told.push(`spectra ${id} at ${step}`),
    onFailure: (id, { code }) => told.push(`${code} ${String(id)}`),
    onHealth: ({ via, restarts }) => told.push(`${via} after ${restarts}`),
    after: clock.after,
  });
};

const hasTold = (event: string) => until(() => told.includes(event));

const startAndOpen = async () => {
  start();
  await hasTold('worker after 0');
};

const analyse = (seed: number) => client.analyse(sourceOfSeed(seed), null, noTruncation);

const hasBegun = (times: number) => until(() => analyser.begun.length === times);

const latestEngine = (): LocalEngine => {
  const engine = engines.at(-1);
  if (!engine) throw new Error('no engine was opened');
  return engine;
};

describe('the latest request wins', () => {
  it('of 60 in one go two are computed, and the last one is answered whole', async () => {
    turns.release();
    await startAndOpen();
    for (let seed = 101; seed <= 160; seed += 1) analyse(seed);
    await hasTold('products 60');
    expect(told).toContain('gradients 60 of 160');
    expect(analyser.begun).toEqual([101, 160]);
  });

  it('of 60 before an engine is up only the last is computed', async () => {
    turns.release();
    start();
    for (let seed = 101; seed <= 160; seed += 1) analyse(seed);
    await hasTold('products 60');
    expect(analyser.begun).toEqual([160]);
  });

  it('a request that comes while products are pending is sent at once and abandons them', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    turns.next();
    await hasTold('gradients 1 of 1');
    analyse(2);
    await nextTask();
    turns.release();
    await hasTold('products 2');
    expect(told).toEqual(['worker after 0', 'gradients 1 of 1', 'gradients 2 of 2', 'products 2']);
  });

  it('for edges as well, and apart from analyses', async () => {
    turns.release();
    await startAndOpen();
    analyse(1);
    for (let step = 0; step < 20; step += 1) client.openEdge(sourceOfSeed(1), step);
    await hasTold('edge 21 at 19');
    await hasTold('products 1');
    expect(told.filter((event) => event.startsWith('edge'))).toEqual([
      'edge 2 at 0',
      'edge 21 at 19',
    ]);
  });

  it('for steps of one network as well: the first is answered, then the last', async () => {
    turns.release();
    await startAndOpen();
    const source = sourceOfSeed(1);
    for (let step = 0; step < 20; step += 1) client.askStepSpectra(source, null, step);
    await hasTold('spectra 20 at 19');
    expect(told.slice(1)).toEqual(['spectra 1 at 0', 'spectra 20 at 19']);
  });

  it('and a step of another network does not wait for one of the old', async () => {
    await startAndOpen();
    client.askStepSpectra(sourceOfSeed(1), null, 0);
    await nextTask();
    client.askStepSpectra(sourceOfSeed(2), null, 1);
    turns.release();
    await hasTold('spectra 2 at 1');
    expect(told.slice(1)).toEqual(['spectra 2 at 1']);
  });
});

describe('an engine that dies', () => {
  it('with an error event in mid-run is replaced at once, and the last request answered', async () => {
    await startAndOpen();
    analyse(1);
    analyse(2);
    await hasBegun(1);
    latestEngine().crash();
    turns.release();
    await hasTold('products 2');
    expect(told).toEqual(['worker after 0', 'worker after 1', 'gradients 2 of 2', 'products 2']);
  });

  it('without a word in mid-run is noticed within 4 s, and the last request answered', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    latestEngine().kill();
    analyse(2);
    clock.advance(4_000);
    turns.release();
    await hasTold('products 2');
    expect(told).toEqual(['worker after 0', 'worker after 1', 'gradients 2 of 2', 'products 2']);
  });

  it('without a word while idle is noticed at the next request', async () => {
    turns.release();
    await startAndOpen();
    latestEngine().kill();
    clock.advance(60_000);
    expect(told).toEqual(['worker after 0']);
    analyse(1);
    clock.advance(4_000);
    await hasTold('products 1');
    expect(told).toContain('worker after 1');
  });

  it('with an error event while idle is not replaced before it is needed', async () => {
    turns.release();
    await startAndOpen();
    latestEngine().crash();
    await nextTask();
    expect(engines).toHaveLength(1);
    analyse(1);
    await hasTold('products 1');
    expect(told).toContain('worker after 1');
  });

  it('between gradients and products: the gradients are not told twice, the products arrive', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    turns.next();
    await hasTold('gradients 1 of 1');
    latestEngine().crash();
    turns.release();
    await hasTold('products 1');
    expect(told.filter((event) => event.startsWith('gradients'))).toHaveLength(1);
  });

  it('while an edge and an analysis are open loses neither', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    client.openEdge(sourceOfSeed(1), 5);
    latestEngine().crash();
    turns.release();
    await hasTold('products 1');
    await hasTold('edge 2 at 5');
  });

  it('while the spectra of a step are open does not lose them', async () => {
    await startAndOpen();
    client.askStepSpectra(sourceOfSeed(1), null, 2);
    await nextTask();
    latestEngine().crash();
    turns.release();
    await hasTold('spectra 1 at 2');
  });

  it('twice in the same job is replaced by the main thread, for good', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    latestEngine().crash();
    await hasBegun(2);
    latestEngine().kill();
    clock.advance(4_000);
    turns.release();
    await hasTold('products 1');
    analyse(2);
    await hasTold('products 2');
    expect(engines.map(({ via }) => via)).toEqual(['worker', 'worker', 'mainThread']);
    expect(told).toContain('mainThread after 2');
  });

  it('once in each of many jobs is replaced by a worker every time', async () => {
    await startAndOpen();
    for (let id = 1; id <= 5; id += 1) {
      turns.hold();
      analyse(id);
      await hasBegun(2 * id - 1);
      latestEngine().crash();
      await hasBegun(2 * id);
      turns.release();
      await until(() => clock.pending() === 0);
      expect(told.slice(-3)).toEqual([
        `worker after ${id}`,
        `gradients ${id} of ${id}`,
        `products ${id}`,
      ]);
    }
  });

  it('on the main thread too is reported, and the next request tries again', async () => {
    start(blocked('worker'));
    await hasTold('mainThread after 0');
    for (let death = 1; death <= 3; death += 1) {
      if (death === 1) analyse(1);
      await hasBegun(death);
      latestEngine().crash();
    }
    expect(told.at(-1)).toBe('noEngine 1');
    turns.release();
    analyse(2);
    await hasTold('products 2');
  });
});

it('an engine that is slow but alive is left alone', async () => {
  await startAndOpen();
  analyse(1);
  await hasBegun(1);
  for (let halfSeconds = 0; halfSeconds < 40; halfSeconds += 1) {
    clock.advance(500);
    if (halfSeconds % 4 === 3) await until(() => latestEngine().pongs() === halfSeconds + 1);
  }
  turns.release();
  await hasTold('products 1');
  expect(engines).toHaveLength(1);
});

it('a silent worker is bridged by the main thread, and takes over when it answers', async () => {
  let wake = (): void => undefined;
  const late = working('worker');
  const awake = new Promise<void>((resolve) => (wake = resolve));
  start({ via: 'worker', open: () => awake.then(late.open) });
  analyse(1);
  clock.advance(500);
  await hasBegun(1);
  wake();
  await hasTold('worker after 0');
  turns.release();
  await hasTold('products 1');
  expect(told).toEqual(['mainThread after 0', 'worker after 0', 'gradients 1 of 1', 'products 1']);
});

it('a silent worker that takes over when all is answered is told all the same', async () => {
  let wake = (): void => undefined;
  const late = working('worker');
  const awake = new Promise<void>((resolve) => (wake = resolve));
  turns.release();
  start({ via: 'worker', open: () => awake.then(late.open) });
  analyse(1);
  await nextTask();
  clock.advance(500);
  await hasTold('products 1');
  expect(told[0]).toBe('mainThread after 0');
  wake();
  await hasTold('worker after 0');
  expect(told.at(-1)).toBe('worker after 0');
});

it('the spectrum of a large network is told between its gradients and products', async () => {
  turns.release();
  await startAndOpen();
  const source = sourceOfSeed(1);
  if (source.kind !== 'drawn') throw new Error('The source is not drawn.');
  client.analyse({ ...source, setting: { ...source.setting, hiddenSize: 65 } }, null, noTruncation);
  await until(() => told.filter((event) => event === 'products 1').length === 2);
  expect(told.slice(1, 4)).toEqual(['gradients 1 of 1', 'spectrum 1', 'products 1']);
});

it('an itemised gradient is told beside the analysis, the latest alone', async () => {
  turns.release();
  await startAndOpen();
  analyse(1);
  for (const seed of [7, 8, 9]) client.itemise(sourceOfSeed(seed), noTruncation);
  await hasTold('items 4 of 9');
  await hasTold('products 1');
  expect(told.filter((event) => event.startsWith('items'))).toEqual([
    'items 2 of 7',
    'items 4 of 9',
  ]);
});

it('where no engine can be had, every open request is refused with its id', async () => {
  start(blocked('worker'), blocked('mainThread'));
  analyse(1);
  analyse(2);
  client.openEdge(sourceOfSeed(1), 0);
  await hasTold('noEngine 3');
  expect(told).toEqual(['noEngine 2', 'noEngine 3']);
});

it('what the engine refuses is told with its id, and the next request is answered', async () => {
  turns.release();
  await startAndOpen();
  analyse(BROKEN_SEED);
  await hasTold('engine 1');
  client.openEdge(sourceOfSeed(BROKEN_SEED), 0);
  await hasTold('engine 2');
  client.askStepSpectra(sourceOfSeed(BROKEN_SEED), null, 0);
  await hasTold('engine 3');
  analyse(1);
  await hasTold('products 4');
});

it('a check is answered once, and a newer one takes its place at once', async () => {
  await startAndOpen();
  client.checkGradient(sourceOfSeed(1));
  client.checkGradient(sourceOfSeed(2));
  turns.release();
  await until(() => told.some((event) => event.startsWith('check')));
  await until(() => clock.pending() === 0);
  expect(told.slice(1)).toEqual(['check 2 of 46']);
});

it('a check that an engine dies over is done by the next', async () => {
  await startAndOpen();
  client.checkGradient(sourceOfSeed(1));
  latestEngine().crash();
  turns.release();
  await hasTold('check 1 of 46');
});

it('a request is copied, so that it can be sent again', async () => {
  const source = createGivenSource();
  turns.release();
  await startAndOpen();
  client.analyse(source, null, noTruncation);
  await hasTold('products 1');
  expect(source.network.recurrentWeights).toHaveLength(4);
});

describe('no timer is left', () => {
  it('when all is answered', async () => {
    turns.release();
    await startAndOpen();
    analyse(1);
    await hasTold('products 1');
    await until(() => clock.pending() === 0);
  });

  it('after dispose in mid-run; later requests are ignored', async () => {
    await startAndOpen();
    analyse(1);
    await hasBegun(1);
    client.dispose();
    expect(clock.pending()).toBe(0);
    analyse(2);
    turns.release();
    await nextTask();
    clock.advance(60_000);
    expect(told).toEqual(['worker after 0']);
    expect(engines).toHaveLength(1);
  });

  it('after dispose while the chain is still trying', () => {
    start();
    client.dispose();
    expect(clock.pending()).toBe(0);
  });
});
