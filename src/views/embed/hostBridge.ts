/**
 * Keeps the page around an embedded one informed, and does what it asks for. What it is told are the values of the
 * address, where playback stands, and a height; what it asks for is read at one door (`readHostMessage`).
 */
import {
  enveloped,
  type FrameData,
  type FrameMessage,
  type HostMessage,
} from '../../embed/protocol.ts';
import { encodeAddress } from '../../store/address.ts';
import { effectOf, needsAnalysis } from '../../store/changes.ts';
import type { LabState } from '../../store/labState.ts';
import type { LabStore } from '../../store/labStore.ts';
import type { ParamsChange } from '../../store/params.ts';
import { currentFrame, lastShownFrame } from '../../store/selectors.ts';
import { h5pHeight, h5pHello, heightMessages } from './heightMessages.ts';
import { changedParams, readHostParams, writtenParams, type HostProblem } from './hostParams.ts';
import { readHostMessage } from './readHostMessage.ts';

/** The page around, as the browser gives it to us. */
export type Host = {
  readonly post: (message: unknown) => void;
  /** Calls back with what that page alone says; returns how to stop. */
  readonly listen: (onData: (data: unknown) => void) => () => void;
  /** Calls back with the height of the content in CSS px, at once and whenever it changes. */
  readonly watchHeight: (onHeight: (heightPx: number) => void) => () => void;
  /** The embedded page's own. */
  readonly url: () => string;
  /** Whether the reader wants nothing to move by itself. */
  readonly prefersStill: () => boolean;
};

/** The sentences that go with errors, and the one that says what is seen. */
export type HostWords = {
  readonly problem: (problem: HostProblem, state: LabState) => string;
  readonly badMessage: (detail: string) => string;
  readonly failed: () => string;
  readonly shown: (state: LabState) => string | null;
};

/** @returns how to stop. */
export function startHostBridge(store: LabStore, host: Host, words: HostWords): () => void {
  let told = writtenParams(store.getState().settled);
  const unanswered: (string | null)[] = [];
  let isReady = false;
  let heightPx: number | null = null;
  let speaksH5p = false;

  const say = (message: FrameMessage) => host.post(enveloped(message));

  const sayReady = (state: LabState) => {
    if (isReady || state.run.result === null) return;
    isReady = true;
    say({ type: 'ready', address: addressOf(state), params: told });
    sayFrame(state);
  };

  const sayFrame = (state: LabState) => say({ type: 'frame', ...frameOf(state) });

  const sayFailure = ({ run }: LabState) => {
    if (run.status === 'failed') say({ type: 'error', code: 'failed', message: words.failed() });
  };

  const sayChange = (state: LabState) => {
    const now = writtenParams(state.settled);
    const changed = changedParams(told, now);
    told = now;
    if (Object.keys(changed).length === 0) return;
    say({ type: 'change', address: addressOf(state), changed });
  };

  const sayState = (state: LabState) => {
    if (isAwaited(state)) return;
    for (const id of unanswered.splice(0)) {
      say({
        type: 'state',
        id,
        address: addressOf(state),
        params: writtenParams(state.settled),
        frame: frameOf(state),
        sentence: words.shown(state),
      });
    }
  };

  const sayHeight = () => {
    if (heightPx === null) return;
    for (const message of heightMessages(heightPx, host.url())) host.post(message);
    if (speaksH5p) host.post(h5pHeight(heightPx));
  };

  const set = ({ params }: Extract<HostMessage, { readonly type: 'set' }>) => {
    const state = store.getState();
    const { change, problems } = readHostParams(params, state.settled);
    for (const problem of problems) {
      say({ type: 'error', code: problem.code, message: words.problem(problem, state) });
    }
    if (change.frame !== undefined) state.pause();
    if (Object.keys(change).some((key) => key !== 'frame' && key !== 'k')) state.impose(change);
    else point(state, change);
  };

  /** Nothing but where to look in the network on the screen. */
  const point = (state: LabState, { frame, k }: ParamsChange) => {
    if (frame !== undefined) state.goToFrame(frame ?? lastShownFrame(state));
    if (k !== undefined) state.selectStep(k);
  };

  const answer = (data: unknown) => {
    const heard = readHostMessage(data);
    if (heard === null) return;
    const state = store.getState();
    switch (heard.type) {
      case 'set':
        set(heard);
        break;
      case 'play':
        state.play();
        break;
      case 'slideStart':
        if (!host.prefersStill()) state.play();
        break;
      case 'pause':
      case 'slideStop':
        state.pause();
        break;
      case 'step':
        state.goToFrame(state.playback.frame + (heard.by ?? 1));
        break;
      case 'get':
        unanswered.push(heard.id ?? null);
        sayState(state);
        break;
      case 'h5p':
        speaksH5p = true;
        sayHeight();
        break;
      case 'broken':
        say({ type: 'error', code: 'badMessage', message: words.badMessage(heard.detail) });
        break;
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    sayReady(state);
    sayState(state);
    if (state.run.status !== before.run.status) sayFailure(state);
    if (!isReady) return;
    if (state.settled !== before.settled) sayChange(state);
    if (state.playback !== before.playback) sayFrame(state);
  });
  const unlisten = host.listen(answer);
  const unwatch = host.watchHeight((next) => {
    if (next === heightPx) return;
    heightPx = next;
    sayHeight();
  });
  host.post(h5pHello);
  sayReady(store.getState());
  sayFailure(store.getState());
  return () => {
    unsubscribe();
    unlisten();
    unwatch();
  };
}

/** Whether numbers are on their way that are not those on the screen. */
function isAwaited({ run, params }: LabState): boolean {
  if (run.status === 'failed') return false;
  return run.result === null || needsAnalysis(effectOf(run.result.params, params));
}

const addressOf = ({ settled }: LabState): string => encodeAddress('embed', settled);

function frameOf(state: LabState): FrameData {
  const { phase, step } = currentFrame(state);
  const frames = lastShownFrame(state) + 1;
  const frame = Math.min(state.playback.frame, frames - 1);
  return { frame, frames, phase, step, playing: state.playback.playing };
}
