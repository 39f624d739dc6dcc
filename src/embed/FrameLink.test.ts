import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FrameLink } from './FrameLink.ts';
import { enveloped } from './protocol.ts';

const frame = { frame: 0, frames: 22, phase: 'forward', step: 0, playing: false } as const;
const state = { address: '#/embed', params: {}, frame, sentence: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function link() {
  const posted: unknown[] = [];
  return { posted, link: new FrameLink((message) => posted.push(message)) };
}

test('What is said before the page is ready is said when it is, in order.', () => {
  const { posted, link: toPage } = link();
  toPage.say({ type: 'step', by: 2 });
  toPage.say({ type: 'play' });
  expect(posted).toEqual([]);
  toPage.open();
  expect(posted).toEqual([enveloped({ type: 'step', by: 2 }), enveloped({ type: 'play' })]);
});

test('Each question gets its own answer, once.', async () => {
  const { link: toPage } = link();
  toPage.open();
  const [first, second] = [toPage.ask(), toPage.ask()];
  toPage.hear({ type: 'state', id: '2', ...state, sentence: 'two' });
  toPage.hear({ type: 'state', id: '1', ...state, sentence: 'one' });
  toPage.hear({ type: 'state', id: '1', ...state, sentence: 'again' });
  toPage.hear({ type: 'state', id: null, ...state });
  expect([(await first).sentence, (await second).sentence]).toEqual(['one', 'two']);
});

test('The time for an answer begins when the question is put, not when it is asked.', async () => {
  const { link: toPage } = link();
  const failed = vi.fn();
  toPage.ask().catch(failed);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failed).not.toHaveBeenCalled();
  toPage.open();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(failed).toHaveBeenCalledWith(new Error('The page did not answer within 20 seconds.'));
});

test('When the page is taken away, those who wait are told.', async () => {
  const { link: toPage } = link();
  const answer = toPage.ask();
  toPage.close();
  await expect(answer).rejects.toThrow('The page was taken away before it answered.');
});
