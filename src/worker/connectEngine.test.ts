import { beforeEach, describe, expect, it } from 'vitest';
import type { After } from './after.ts';
import { connectEngine } from './connectEngine.ts';
import type { EngineAttempt, EngineVia } from './engineAttempt.ts';
import type { EngineChannel } from './engineChannel.ts';
import type { EngineResponse } from './protocol.ts';
import { createFakeClock, type FakeClock } from './testing/fakeClock.ts';

type Handle = {
  say: (response: EngineResponse) => void;
  lose: () => void;
  isClosed: boolean;
};

let clock: FakeClock;
let events: string[];
let opened: Map<EngineVia, Handle>;

beforeEach(() => {
  clock = createFakeClock();
  events = [];
  opened = new Map();
});

const ready: EngineResponse = { type: 'ready' };

/** An engine that says nothing by itself. */
const silent = (via: EngineVia): EngineAttempt => ({ via, open: () => openHandle(via) });

const openHandle = (via: EngineVia): EngineChannel => {
  const handle: Handle = { say: () => undefined, lose: () => undefined, isClosed: false };
  opened.set(via, handle);
  return {
    post: () => undefined,
    listen: (hear, onLost) => {
      handle.say = hear;
      handle.lose = onLost;
    },
    close: () => {
      handle.isClosed = true;
    },
  };
};

const throwing = (via: EngineVia): EngineAttempt => ({
  via,
  open: () => {
    throw new Error('Worker is not defined');
  },
});

const unloadable = (via: EngineVia): EngineAttempt => ({
  via,
  open: () => Promise.reject(new Error('the chunk did not load')),
});

const handleOf = (via: EngineVia): Handle => {
  const handle = opened.get(via);
  if (!handle) throw new Error(`${via} was not opened`);
  return handle;
};

/** Promises that are due settle before the next task. */
const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));

const start = async (
  worker: EngineAttempt,
  inlineWorker: EngineAttempt,
  mainThread = silent('mainThread'),
  reach: 'anyThread' | 'mainThreadOnly' = 'anyThread',
  after: After = clock.after,
) => {
  const attempts = { workers: [worker, inlineWorker], mainThread };
  const close = connectEngine(attempts, after)(
    {
      onOpen: (via) => events.push(`open ${via}`),
      onResponse: (response) => events.push(response.type),
      onLost: () => events.push('lost'),
      onUnavailable: () => events.push('unavailable'),
    },
    reach,
  );
  await settle();
  return close;
};

const advance = async (ms: number) => {
  clock.advance(ms);
  await settle();
};

describe('the first worker', () => {
  it('serves as soon as it is ready, and nothing else is started or timed', async () => {
    await start(silent('worker'), silent('inlineWorker'));
    handleOf('worker').say(ready);
    await advance(60_000);
    expect(events).toEqual(['open worker']);
    expect([...opened.keys()]).toEqual(['worker']);
    expect(clock.pending()).toBe(0);
  });

  it('does not count before it has said ready', async () => {
    await start(silent('worker'), silent('inlineWorker'));
    await advance(499);
    expect(events).toEqual([]);
  });

  it('is not taken for silent when its answer waited for a busy page', async () => {
    const timers = new Set<() => void>();
    const after: After = (_, run) => {
      timers.add(run);
      return () => timers.delete(run);
    };
    await start(silent('worker'), silent('inlineWorker'), silent('mainThread'), 'anyThread', after);
    const [late] = timers;
    timers.clear();
    late?.();
    handleOf('worker').say(ready);
    await settle();
    expect(events).toEqual(['open worker']);
    expect([...opened.keys()]).toEqual(['worker']);
    expect(timers.size).toBe(0);
  });

  it('is told as lost when it dies after that', async () => {
    await start(silent('worker'), silent('inlineWorker'));
    handleOf('worker').say(ready);
    handleOf('worker').lose();
    await settle();
    expect(events).toEqual(['open worker', 'lost']);
    expect(handleOf('worker').isClosed).toBe(true);
  });
});

describe('a blocked worker', () => {
  it('that throws gives way to the inline worker', async () => {
    await start(throwing('worker'), silent('inlineWorker'));
    handleOf('inlineWorker').say(ready);
    expect(events).toEqual(['open inlineWorker']);
  });

  it('that raises an error event gives way to the inline worker', async () => {
    await start(silent('worker'), silent('inlineWorker'));
    handleOf('worker').lose();
    await settle();
    handleOf('inlineWorker').say(ready);
    expect(events).toEqual(['open inlineWorker']);
    expect(handleOf('worker').isClosed).toBe(true);
  });

  it('that is silent for half a second brings the main thread and the inline worker at once', async () => {
    await start(silent('worker'), silent('inlineWorker'));
    await advance(500);
    handleOf('mainThread').say(ready);
    expect(events).toEqual(['open mainThread']);
    expect(opened.has('inlineWorker')).toBe(true);
  });

  it.each(['worker', 'inlineWorker'] as const)(
    'that answers late after all (%s) takes over from the main thread, and the others are closed',
    async (late) => {
      await start(silent('worker'), silent('inlineWorker'));
      await advance(500);
      handleOf('mainThread').say(ready);
      await advance(5_000);
      handleOf(late).say(ready);
      handleOf('mainThread').say({ type: 'pong' });
      expect(events).toEqual(['open mainThread', `open ${late}`]);
      for (const [via, handle] of opened) expect(handle.isClosed).toBe(via !== late);
      expect(clock.pending()).toBe(0);
    },
  );
});

describe('with all workers blocked', () => {
  it('the main thread serves without waiting for the half second', async () => {
    await start(throwing('worker'), unloadable('inlineWorker'));
    handleOf('mainThread').say(ready);
    expect(events).toEqual(['open mainThread']);
    expect(clock.pending()).toBe(0);
  });

  it('a silent worker that fails later disturbs nobody', async () => {
    await start(silent('worker'), throwing('inlineWorker'));
    await advance(500);
    handleOf('mainThread').say(ready);
    handleOf('worker').lose();
    await advance(60_000);
    expect(events).toEqual(['open mainThread']);
  });

  it('and the main thread too, it says so once', async () => {
    await start(throwing('worker'), throwing('inlineWorker'), unloadable('mainThread'));
    expect(events).toEqual(['unavailable']);
    expect(clock.pending()).toBe(0);
  });

  it('and the main thread too, silent workers are waited for half a second each, no longer', async () => {
    await start(silent('worker'), silent('inlineWorker'), unloadable('mainThread'));
    await advance(500);
    expect(events).toEqual([]);
    await advance(500);
    expect(events).toEqual(['unavailable']);
    expect(handleOf('worker').isClosed).toBe(true);
    expect(handleOf('inlineWorker').isClosed).toBe(true);
  });
});

it('starts nothing but the main thread when that alone is asked for', async () => {
  await start(silent('worker'), silent('inlineWorker'), silent('mainThread'), 'mainThreadOnly');
  await advance(5_000);
  expect([...opened.keys()]).toEqual(['mainThread']);
});

it('closes everything and says nothing more when it is closed, even while opening', async () => {
  let finishOpening: (channel: EngineChannel) => void = () => undefined;
  const slow: EngineAttempt = {
    via: 'inlineWorker',
    open: () => new Promise((resolve) => (finishOpening = resolve)),
  };
  const close = await start(silent('worker'), slow);
  await advance(500);
  close();
  finishOpening(openHandle('inlineWorker'));
  await settle();
  for (const handle of opened.values()) {
    handle.say(ready);
    handle.lose();
    expect(handle.isClosed).toBe(true);
  }
  expect(events).toEqual([]);
  expect(clock.pending()).toBe(0);
});
