import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type AnalysisPart, transferables } from '../math/analyse.ts';
import { serveEngine } from './engineServer.ts';
import { createMessageTurn, type GiveTurn } from './giveTurn.ts';
import type { EngineResponse } from './protocol.ts';
import { createFakeAnalyser, type FakeAnalyser, sourceOfSeed } from './testing/fakeAnalyser.ts';
import { createManualTurns } from './testing/manualTurns.ts';
import { nextTask } from './testing/until.ts';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

/** A server behind a real port; `until` waits for a response that has not been waited for yet. */
const serve = (analyser: FakeAnalyser, giveTurn: GiveTurn) => {
  const { port1, port2 } = new MessageChannel();
  const heard: EngineResponse[] = [];
  let notice = (): void => undefined;
  let read = 0;
  port2.onmessage = ({ data }: MessageEvent<EngineResponse>) => {
    heard.push(data);
    notice();
  };
  const stop = serveEngine(port1, analyser, giveTurn);
  closers.push(() => {
    stop();
    port2.close();
  });
  const until = async (type: EngineResponse['type']) => {
    for (;;) {
      const response = heard[read];
      if (response) read += 1;
      else await new Promise<void>((resolve) => (notice = resolve));
      if (response?.type === type) return response;
    }
  };
  const summary = () => heard.map((each) => ('id' in each ? `${each.type} ${each.id}` : each.type));
  return { say: (data: unknown) => port2.postMessage(data), until, summary, stop };
};

const analyse = (id: number, seed = id) => ({
  type: 'analyse',
  id,
  source: sourceOfSeed(seed),
  followedStep: null,
  truncation: { kind: 'off' },
});

const edge = (id: number, seed = id) => ({ type: 'edge', id, source: sourceOfSeed(seed), step: 1 });

const itemised = (id: number, seed = id) => ({
  type: 'itemised',
  id,
  source: sourceOfSeed(seed),
  truncation: { kind: 'sliding', reach: 1 },
});

const stepSpectra = (id: number, seed = id) => ({
  type: 'stepSpectra',
  id,
  source: sourceOfSeed(seed),
  followedStep: null,
  step: 1,
});

it('says ready once, then answers an analysis with gradients, products and done', async () => {
  const { say, until, summary } = serve(createFakeAnalyser(), createMessageTurn());
  say(analyse(3));
  await until('done');
  expect(summary()).toEqual(['ready', 'gradients 3', 'products 3', 'done 3']);
});

it('answers an edge, ahead of an analysis that is under way', async () => {
  const turns = createManualTurns();
  const { say, until, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  say(analyse(1));
  say(edge(2));
  say({ type: 'ping' });
  await until('pong');
  turns.next();
  await nextTask();
  turns.next();
  await until('edge');
  expect(summary()).toEqual(['ready', 'pong', 'edge 2']);
});

it('lets an itemised gradient and an analysis take turns, and drops the first for a newer one', async () => {
  const turns = createManualTurns();
  const { say, until, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  say(analyse(1));
  say(itemised(2));
  say(itemised(3));
  say({ type: 'ping' });
  await until('pong');
  turns.release();
  const answer = await until('itemised');
  await until('done');
  expect(answer.type === 'itemised' && answer.itemised.lastReached).toEqual(
    Int32Array.of(-1, -1, 1),
  );
  const lines = summary().filter((line) => line !== 'pong');
  expect(lines).toEqual(['ready', 'gradients 1', 'itemised 3', 'products 1', 'done 1']);
});

it('works on an edge in slices: answers a ping between two, and drops it for a newer one', async () => {
  const turns = createManualTurns();
  const { say, until, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  say(edge(1));
  say({ type: 'ping' });
  await until('pong');
  say(edge(2));
  say({ type: 'ping' });
  await until('pong');
  turns.release();
  await until('edge');
  await nextTask();
  expect(summary()).toEqual(['ready', 'pong', 'pong', 'edge 2']);
});

it('checks gradients once the analysis is done, and drops a check for a newer one', async () => {
  const turns = createManualTurns();
  const { say, until, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  const check = (id: number) => ({ type: 'check', id, source: sourceOfSeed(id) });
  say(check(1));
  say(analyse(2));
  say({ type: 'ping' });
  await until('pong');
  say(check(3));
  turns.release();
  await until('check');
  await nextTask();
  expect(summary().slice(2)).toEqual(['gradients 2', 'products 2', 'done 2', 'check 3']);
});

it('answers the spectra of a step once no analysis is under way, the newest alone', async () => {
  const { say, until, summary } = serve(createFakeAnalyser(), createMessageTurn());
  say(stepSpectra(1));
  say(stepSpectra(2));
  say(analyse(3));
  await until('stepSpectra');
  expect(summary()).toEqual(['ready', 'gradients 3', 'products 3', 'done 3', 'stepSpectra 2']);
});

it('sends the spectrum of a large network by itself, between gradients and products', async () => {
  const { say, until, summary } = serve(createFakeAnalyser(), createMessageTurn());
  const request = analyse(1);
  if (request.source.kind !== 'drawn') throw new Error('The source is not drawn.');
  const setting = { ...request.source.setting, hiddenSize: 65 };
  say({ ...request, source: { kind: 'drawn', setting } });
  const spectrum = await until('spectrum');
  await until('done');
  expect(summary()).toEqual([
    'ready',
    'gradients 1',
    'spectrum 1',
    'products 1',
    'products 1',
    'done 1',
  ]);
  expect(spectrum.type === 'spectrum' && spectrum.spectral.spectra[0]?.singularValues).toHaveLength(
    65,
  );
});

it('answers a ping between two slices', async () => {
  const analyser = createFakeAnalyser();
  const { say, until } = serve(analyser, createManualTurns().giveTurn);
  say(analyse(1));
  say({ type: 'ping' });
  await until('pong');
  expect(analyser.begun).toEqual([1]);
  expect(analyser.parts).toEqual([]);
});

it('drops an analysis for a newer one: nothing of the old one is sent afterwards', async () => {
  const turns = createManualTurns();
  const { say, until, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  say(analyse(1));
  say({ type: 'ping' });
  await until('pong');
  turns.next();
  await until('gradients');
  say(analyse(2));
  say({ type: 'ping' });
  await until('pong');
  for (let turn = 0; turn < 6; turn += 1) {
    turns.next();
    await nextTask();
  }
  await until('done');
  expect(summary().filter((line) => line !== 'pong')).toEqual([
    'ready',
    'gradients 1',
    'gradients 2',
    'products 2',
    'done 2',
  ]);
});

it('of a burst of analyses computes the first slice of one and the whole of the last at most', async () => {
  const turns = createManualTurns();
  const analyser = createFakeAnalyser();
  const { say, until } = serve(analyser, turns.giveTurn);
  for (let id = 1; id <= 60; id += 1) say(analyse(id));
  say({ type: 'ping' });
  await until('pong');
  turns.next();
  await nextTask();
  expect(analyser.begun).toEqual([1, 60]);
});

it('transfers the results: the engine keeps no copy of them', async () => {
  const analyser = createFakeAnalyser();
  const { say, until } = serve(analyser, createMessageTurn());
  say(analyse(1));
  const gradients = await until('gradients');
  await until('done');
  expect(analyser.parts.map(lengthLeft)).toEqual([0, 0]);
  expect(gradients.type === 'gradients' && gradients.analysis.forward.states).toHaveLength(8);
});

const lengthLeft = (part: AnalysisPart) =>
  transferables(part).reduce((sum, { byteLength }) => sum + byteLength, 0);

describe('what the engine throws', () => {
  it('in an analysis is told with its sentence, and the next one is served', async () => {
    const { say, until } = serve(createFakeAnalyser(13), createMessageTurn());
    say(analyse(1, 13));
    expect(await until('failed')).toEqual({
      type: 'failed',
      id: 1,
      reason: { code: 'engine', detail: 'hiddenSize does not fit' },
    });
    say(analyse(2));
    expect(await until('done')).toEqual({ type: 'done', id: 2 });
  });

  it('in an edge is told with its sentence, and the analysis goes on', async () => {
    const { say, until } = serve(createFakeAnalyser(13), createMessageTurn());
    say(analyse(1));
    say(edge(2, 13));
    const failed = {
      type: 'failed',
      id: 2,
      reason: { code: 'engine', detail: 'step does not exist' },
    };
    expect(await until('failed')).toEqual(failed);
    expect(await until('done')).toEqual({ type: 'done', id: 1 });
  });

  it('in the spectra of a step is told with its sentence', async () => {
    const { say, until } = serve(createFakeAnalyser(13), createMessageTurn());
    say(stepSpectra(1, 13));
    expect(await until('failed')).toEqual({
      type: 'failed',
      id: 1,
      reason: { code: 'engine', detail: 'step does not exist' },
    });
  });
});

it('answers every broken message with one refusal, and serves on', async () => {
  const clonable = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(undefined, NaN, new Map(), new Uint8Array(3), new Date(0), 5n),
    fc.record({ type: fc.constantFrom('analyse', 'edge', 'ready'), id: fc.jsonValue() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(clonable, { maxLength: 20 }), async (broken) => {
      const { say, until, summary } = serve(createFakeAnalyser(), createMessageTurn());
      broken.forEach(say);
      say(analyse(1));
      await until('done');
      const lines = summary();
      expect(lines.slice(1, -3).filter((line) => line.startsWith('failed '))).toHaveLength(
        broken.length,
      );
      expect(lines).toHaveLength(broken.length + 4);
    }),
    { seed: 3, numRuns: 50 },
  );
});

it('does nothing more once it is stopped, in the midst of an analysis too', async () => {
  const turns = createManualTurns();
  const { say, until, stop, summary } = serve(createFakeAnalyser(), turns.giveTurn);
  say(analyse(1));
  say({ type: 'ping' });
  await until('pong');
  stop();
  say(analyse(2));
  turns.next();
  await nextTask();
  expect(summary()).toEqual(['ready', 'pong']);
});
