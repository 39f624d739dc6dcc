import { describe, expect, it } from 'vitest';
import { holdMessages } from './holdMessages.ts';

/** A window in another one, and how someone says something to it. */
function framed() {
  const listeners: ((event: { readonly source: unknown; readonly data: unknown }) => void)[] = [];
  const parent = {};
  const window = {
    parent,
    addEventListener: (_type: 'message', listener: (typeof listeners)[number]) => {
      listeners.push(listener);
    },
  };
  const say = (data: unknown, source: unknown = parent) =>
    listeners.forEach((listener) => listener({ source, data }));
  return { window, say };
}

describe('what the page around says', () => {
  it('is held until someone listens, and heard once, in order', () => {
    const { window, say } = framed();
    const messages = holdMessages(window);
    say('slide:start');
    say('slide:stop');
    const heard: unknown[] = [];
    const stop = messages.listen((data) => heard.push(data));
    say('slide:start');
    expect(heard).toEqual(['slide:start', 'slide:stop', 'slide:start']);
    stop();
    messages.listen((data) => heard.push(data));
    expect(heard).toHaveLength(3);
  });

  it('is what no one else said', () => {
    const { window, say } = framed();
    const messages = holdMessages(window);
    say('slide:start', {});
    const heard: unknown[] = [];
    messages.listen((data) => heard.push(data));
    say('slide:start', {});
    expect(heard).toEqual([]);
  });

  it('is not hoarded', () => {
    const { window, say } = framed();
    const messages = holdMessages(window);
    for (let count = 0; count < 1000; count++) say(count);
    const heard: unknown[] = [];
    messages.listen((data) => heard.push(data));
    expect(heard).toHaveLength(32);
  });
});
