/**
 * What the page around says before the embedded page can hear it: reveal.js tells a frame that its slide has begun as soon as the
 * frame has loaded, and then no more. It is held from the first script on, and heard when there is someone to hear it.
 */

export type ParentMessages = {
  /** Calls back with what is held and then with whatever comes; returns how to stop. */
  readonly listen: (onData: (data: unknown) => void) => () => void;
};

/** The part of a window that is used. */
type FramedWindow = {
  readonly parent: unknown;
  readonly addEventListener: (
    type: 'message',
    listener: (event: { readonly source: unknown; readonly data: unknown }) => void,
  ) => void;
};

/** A page that says more than this before it is heard is not waited for. */
const MOST_HELD = 32;

/** Only of the page around: nothing where there is none. */
export function holdMessages(window: FramedWindow): ParentMessages {
  let hear: ((data: unknown) => void) | null = null;
  let held: unknown[] = [];
  if (window.parent !== window) {
    window.addEventListener('message', ({ source, data }) => {
      if (source !== window.parent) return;
      if (hear !== null) hear(data);
      else if (held.length < MOST_HELD) held.push(data);
    });
  }
  return {
    listen: (onData) => {
      hear = onData;
      const missed = held;
      held = [];
      missed.forEach(onData);
      return () => {
        hear = null;
      };
    },
  };
}
