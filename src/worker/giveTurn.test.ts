import { afterEach, expect, it, vi } from 'vitest';
import { createMessageTurn, createPageTurn } from './giveTurn.ts';
import { createFakeClock } from './testing/fakeClock.ts';

afterEach(() => vi.unstubAllGlobals());

it('a message turn ends in a later task, when all promises that are due have settled', async () => {
  const events: string[] = [];
  const turn = createMessageTurn()().then(() => events.push('turn'));
  await Promise.resolve()
    .then(() => events.push('promise'))
    .then(() => events.push('promise after it'));
  await turn;
  expect(events).toEqual(['promise', 'promise after it', 'turn']);
});

it('message turns end in the order in which they were asked for', async () => {
  const giveTurn = createMessageTurn();
  const ended: number[] = [];
  await Promise.all([1, 2, 3].map((turn) => giveTurn().then(() => ended.push(turn))));
  expect(ended).toEqual([1, 2, 3]);
});

const setUpPage = () => {
  const clock = createFakeClock();
  const frames: (() => void)[] = [];
  const cancelFrame = vi.fn();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', cancelFrame);
  return { clock, frames, cancelFrame, giveTurn: createPageTurn(clock.after, clock.nowMs) };
};

it('a page turn waits for a frame, and then leaves no timer', async () => {
  const { clock, frames, giveTurn } = setUpPage();
  const ended = vi.fn();
  const turn = giveTurn().then(ended);
  await createMessageTurn()();
  expect(ended).not.toHaveBeenCalled();
  frames.shift()?.();
  await turn;
  expect(clock.pending()).toBe(0);
});

it('a page turn is skipped while the task is short, and taken before it is long', async () => {
  const { clock, frames, giveTurn } = setUpPage();
  const first = giveTurn();
  frames.shift()?.();
  await first;
  clock.advance(3);
  await giveTurn();
  clock.advance(3);
  const second = giveTurn();
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  await second;
});

it('a page turn ends without a frame where the page is not drawn', async () => {
  const { clock, cancelFrame, giveTurn } = setUpPage();
  const turn = giveTurn();
  clock.advance(100);
  await turn;
  expect(cancelFrame).toHaveBeenCalledWith(1);
});
