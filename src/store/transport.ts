/**
 * Playback as functions from one state to the next. Wherever it comes to rest, the parameters note the frame. The
 * current step is the frame's own unless the reader has selected one: to play or to jump sets that aside, until everything
 * is drawn.
 */
import { hovered } from './hovered.ts';
import type { LabData } from './labState.ts';
import { noted, withFittingPlayback } from './placing.ts';
import { isAtEnd, lastShownFrame } from './selectors.ts';

export function playing(state: LabData): LabData {
  const frame = isAtEnd(state) ? 0 : state.playback.frame;
  return { ...withStepAside(state), playback: { frame, playing: true } };
}

export const paused = (state: LabData): LabData =>
  state.playback.playing ? restingAt(state, state.playback.frame) : state;

/** Jumps to a frame, or to the end that lies nearest to it, and rests there. */
export const jumped = (state: LabData, frame: number): LabData =>
  restingAt(withStepAside(state), frame);

export function ticked(state: LabData): LabData {
  const { frame, playing: isPlaying } = state.playback;
  if (!isPlaying || state.run.result === null) return state;
  const next = frame + 1;
  return next >= lastShownFrame(state)
    ? restingAt(state, next)
    : { ...state, playback: { frame: next, playing: true } };
}

/** Selects k, and playback rests. */
export const stepSelected = (state: LabData, step: number | null): LabData =>
  noted({ ...paused(unpointed(state)), setAside: null }, { k: step });

const withStepAside = (state: LabData): LabData => ({
  ...noted(unpointed(state), { k: null }),
  setAside: state.params.k ?? state.setAside,
});

/** A resting pointer does not hold back what the reader does by other means; it counts again once it moves. */
const unpointed = (state: LabData): LabData => hovered(state, { step: null });

function restingAt(state: LabData, frame: number): LabData {
  const within = Math.max(frame, 0);
  const atRest = { ...state, playback: { frame: within, playing: false } };
  return withFittingPlayback(
    noted(atRest, { frame: within >= lastShownFrame(state) ? null : within }),
  );
}
