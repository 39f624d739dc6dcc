/**
 * Putting parameters in force. While a change is in progress, params are worked out afresh from what was settled
 * before it, so that dragging T down and up again loses no selection; playback follows what becomes of its frame.
 */
import { applyChange } from './changes.ts';
import type { LabData, Playback } from './labState.ts';
import type { Params } from './parameters.ts';
import type { ParamsChange } from './params.ts';
import { lastShownFrame } from './selectors.ts';

/** The state with these parameters settled and this change in progress. */
export function placed(state: LabData, settled: Params, pending: ParamsChange): LabData {
  const params = isEmpty(pending) ? settled : applyChange(settled, pending);
  return withFittingPlayback({ ...state, settled, pending, params });
}

export const previewed = (state: LabData, change: ParamsChange): LabData =>
  placed(state, state.settled, { ...state.pending, ...change });

/** A change that is no step of history, such as a selection; it joins one that is in progress. */
export const noted = (state: LabData, change: ParamsChange): LabData =>
  isInProgress(state)
    ? previewed(state, change)
    : placed(state, applyChange(state.settled, change), {});

export const isInProgress = (state: LabData): boolean => !isEmpty(state.pending);

/**
 * At rest, playback stands where the parameters say; playing, it stays where it is; never beyond the last frame. At rest there, the
 * step that was set aside is selected again, unless a change is in progress: it may lead away from there.
 */
export function withFittingPlayback(state: LabData): LabData {
  const { playing, frame } = state.playback;
  const last = lastShownFrame(state);
  const wanted = playing ? frame : (state.params.frame ?? last);
  const playback: Playback = { playing, frame: Math.min(wanted, last) };
  const fitting = playback.frame === frame ? state : { ...state, playback };
  return playing || playback.frame < last || isInProgress(state) ? fitting : withStepBack(fitting);
}

function withStepBack(state: LabData): LabData {
  const { setAside, settled } = state;
  return setAside === null
    ? state
    : placed({ ...state, setAside: null }, applyChange(settled, { k: settled.k ?? setAside }), {});
}

export const isEmpty = (change: ParamsChange): boolean => Object.keys(change).length === 0;
