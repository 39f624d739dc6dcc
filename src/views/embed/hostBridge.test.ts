import { describe, expect, it } from 'vitest';
import { enveloped, type HostMessage } from '../../embed/protocol.ts';
import { createTestLab } from '../../store/labStore.fixture.ts';
import { startHostBridge } from './hostBridge.ts';

/** An embedded page in a host that writes down what it hears. */
function embedded({ prefersStill = false } = {}) {
  const lab = createTestLab(undefined, 'embed');
  const heard: unknown[] = [];
  let say: ((data: unknown) => void) | null = null;
  let become: ((heightPx: number) => void) | null = null;
  const stop = startHostBridge(
    lab.store,
    {
      post: (message) => heard.push(message),
      listen: (onData) => {
        say = onData;
        return () => (say = null);
      },
      watchHeight: (onHeight) => {
        become = onHeight;
        return () => (become = null);
      },
      url: () => 'https://example.org/#/embed',
      prefersStill: () => prefersStill,
    },
    {
      problem: ({ code, key }) => `${code} ${key}`,
      badMessage: (detail) => detail,
      failed: () => 'failed',
      shown: () => 'A sentence.',
    },
  );
  return {
    ...lab,
    stop,
    ask: (message: HostMessage) => say?.(enveloped(message)),
    say: (data: unknown) => say?.(data),
    resize: (heightPx: number) => become?.(heightPx),
    isDeaf: () => say === null && become === null,
    /** What has been heard since this was last asked. */
    heard: () => heard.splice(0),
    messages: (type: string) =>
      heard
        .splice(0)
        .filter((message) => (message as { readonly type?: unknown } | null)?.type === type),
  };
}

const ready = () => {
  const page = embedded();
  page.settle();
  page.heard();
  return page;
};

describe('the bridge to the page around', () => {
  it('says that it is ready once there are numbers, once, and then where playback stands', () => {
    const page = embedded();
    expect(page.heard()).toEqual([{ context: 'h5p', action: 'hello' }]);
    page.settle();
    expect(page.heard()).toMatchObject([
      { source: 'vanishing-point', version: 1, type: 'ready', address: '#/embed' },
      { type: 'frame', frame: 21, frames: 22, phase: 'backward', step: -1, playing: false },
    ]);
    page.ask({ type: 'set', params: { w: 2 } });
    page.settle();
    expect(page.messages('ready')).toEqual([]);
  });

  it('says what changed, with its value now, when a change is made and not while it is in progress', () => {
    const page = ready();
    page.state().preview({ w: 1.2 });
    expect(page.messages('change')).toEqual([]);
    page.state().commit({ w: 1.4 });
    expect(page.messages('change')).toEqual([
      enveloped({ type: 'change', address: '#/embed?w=1.4', changed: { w: '1.4' } }),
    ]);
    page.ask({ type: 'set', params: { w: null } });
    expect(page.messages('change')).toEqual([
      enveloped({ type: 'change', address: '#/embed', changed: { w: '0.5' } }),
    ]);
  });

  it('leaves the reader nothing to undo of what it sets', () => {
    const page = ready();
    page.ask({ type: 'set', params: { controls: 'none', w: 2 } });
    page.state().undo();
    expect(page.state().settled).toMatchObject({ controls: [], w: 2 });
  });

  it('tells a height once, in every dialect, and in H5P’s after its greeting', () => {
    const page = ready();
    page.resize(480);
    page.resize(480);
    expect(page.heard()).toEqual([
      enveloped({ type: 'resize', height: 480 }),
      { subject: 'lti.frameResize', height: 480 },
      '{"src":"https://example.org/#/embed","context":"iframe.resize","height":480}',
    ]);
    page.say({ context: 'h5p', action: 'hello' });
    expect(page.heard().at(-1)).toMatchObject({
      context: 'h5p',
      action: 'resize',
      scrollHeight: 480,
    });
    page.resize(500);
    expect(page.heard()).toHaveLength(4);
  });

  it('plays, pauses and steps, and tells each frame', () => {
    const page = ready();
    page.ask({ type: 'play' });
    expect(page.messages('frame')).toMatchObject([{ frame: 0, phase: 'forward', playing: true }]);
    page.state().advanceFrame();
    page.ask({ type: 'pause' });
    expect(page.messages('frame')).toMatchObject([
      { frame: 1, playing: true },
      { frame: 1, playing: false },
    ]);
    page.ask({ type: 'step', by: 9 });
    page.ask({ type: 'step' });
    page.ask({ type: 'step', by: -1 });
    expect(page.messages('frame')).toMatchObject([
      { frame: 10, phase: 'loss' },
      { frame: 11 },
      { frame: 10 },
    ]);
  });

  it('puts playback at the frame and the step that are set', () => {
    const page = ready();
    page.ask({ type: 'set', params: { frame: 4 } });
    expect(page.state().playback.frame).toBe(4);
    expect(page.heard()).toMatchObject([
      { type: 'change', changed: { frame: '4' } },
      { type: 'frame', frame: 4 },
    ]);
    page.ask({ type: 'set', params: { k: 2 } });
    expect(page.messages('change')).toMatchObject([{ changed: { k: '2' } }]);
    page.ask({ type: 'set', params: { k: null, frame: null } });
    expect(page.state().playback.frame).toBe(21);
  });

  it('answers what is asked, with the id of the question', () => {
    const page = ready();
    page.ask({ type: 'get', id: 'q1' });
    expect(page.heard()).toMatchObject([
      {
        type: 'state',
        id: 'q1',
        address: '#/embed',
        params: { w: '0.5' },
        sentence: 'A sentence.',
      },
    ]);
    page.ask({ type: 'get' });
    expect(page.messages('state')).toMatchObject([{ id: null, frame: { frame: 21 } }]);
  });

  it('answers once the numbers are those of what was set before', () => {
    const page = ready();
    page.ask({ type: 'set', params: { input: 'random', T: 30 } });
    page.ask({ type: 'get', id: 'q2' });
    expect(page.messages('state')).toEqual([]);
    page.settle();
    expect(page.messages('state')).toMatchObject([{ id: 'q2', frame: { frames: 62 } }]);
  });

  it('says which part of a request it could not do, and does the rest', () => {
    const page = ready();
    page.ask({ type: 'set', params: { w: 99, u: 2, nonsense: 1 } });
    expect(page.heard()).toMatchObject([
      { type: 'error', code: 'unknownKey', message: 'unknownKey nonsense' },
      { type: 'error', code: 'badValue', message: 'badValue w' },
      { type: 'change', changed: { u: '2' } },
    ]);
    page.ask({ type: 'set', params: { T: 30 } });
    expect(page.heard()).toMatchObject([{ type: 'error', code: 'notUsed', message: 'notUsed T' }]);
    expect(page.state().params.T).toBe(20);
    page.say({ source: 'vanishing-point', version: 1, type: 'step', by: 'one' });
    expect(page.heard()).toMatchObject([{ type: 'error', code: 'badMessage' }]);
    page.say({ type: 'play' });
    expect(page.heard()).toEqual([]);
  });

  it('starts with its slide and stops with it, unless the reader wants nothing to move', () => {
    const page = ready();
    page.say('slide:start');
    expect(page.state().playback.playing).toBe(true);
    page.say('slide:stop');
    expect(page.state().playback.playing).toBe(false);
    const still = embedded({ prefersStill: true });
    still.settle();
    still.say('slide:start');
    expect(still.state().playback.playing).toBe(false);
  });

  it('puts playback where it is set together with the network that has that frame', () => {
    const page = ready();
    page.ask({ type: 'play' });
    page.ask({ type: 'set', params: { input: 'random', T: 30, frame: 40, k: 3 } });
    page.settle();
    expect(page.state().playback).toEqual({ frame: 40, playing: false });
    expect(page.state().params).toMatchObject({ frame: 40, k: 3 });
  });

  it('says that the first setting could not be computed, though it was never ready', () => {
    const page = embedded();
    page.nextFrame();
    page.state().handlers.onFailure(null, { code: 'engine', detail: 'why' });
    expect(page.messages('error')).toMatchObject([{ code: 'failed' }]);
    page.ask({ type: 'get', id: 'q3' });
    expect(page.messages('state')).toMatchObject([{ id: 'q3' }]);
  });

  it('says that a setting could not be computed', () => {
    const page = ready();
    page.state().commit({ w: 3 });
    page.nextFrame();
    page.state().handlers.onFailure(null, { code: 'engine', detail: 'why' });
    expect(page.messages('error')).toMatchObject([{ code: 'failed' }]);
  });

  it('is silent and deaf after its end', () => {
    const page = ready();
    page.stop();
    expect(page.isDeaf()).toBe(true);
    page.state().commit({ w: 3 });
    expect(page.heard()).toEqual([]);
  });
});
