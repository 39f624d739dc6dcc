/** How changes become history, as functions from one state to the next. */
import { applyChange, effectOf, needsAnalysis } from './changes.ts';
import type { LabData, Selections } from './labState.ts';
import type { ParameterKey, Params } from './parameters.ts';
import { isSlide, sameParams, sameValue, type ParamsChange } from './params.ts';
import { isEmpty, isInProgress, placed } from './placing.ts';
import { parameterKeys } from './rows.ts';

const LONGEST_PAST = 200;

/** A change that ends here. Consecutive commits of one slider make one step; what changes nothing makes none. */
export function committed(state: LabData, change: ParamsChange): LabData {
  if (isEmpty(change) && !isInProgress(state)) return state;
  const whole = { ...state.pending, ...change };
  const kept = change.k === undefined ? state : { ...state, setAside: null };
  const next = placed(kept, applyChange(state.settled, whole), {});
  if (sameParams(next.settled, state.settled)) return next;
  const key = soleSlider(whole, state.settled, next.settled);
  return key !== null && key === state.joiningKey
    ? joined(next, state)
    : { ...stepped(next, state.settled), joiningKey: key };
}

export function undone(state: LabData): LabData {
  const current = isInProgress(state) ? committed(state, {}) : state;
  const target = current.past.at(-1);
  if (target === undefined) return current;
  return {
    ...travelled(current, target),
    past: current.past.slice(0, -1),
    future: [current.settled, ...current.future],
  };
}

export function redone(state: LabData): LabData {
  const current = isInProgress(state) ? committed(state, {}) : state;
  const [target, ...future] = current.future;
  if (target === undefined) return current;
  return { ...travelled(current, target), past: [...current.past, current.settled], future };
}

/** A change that the page around has made: the reader's undo leads back to it, never behind it. */
export function imposed(state: LabData, change: ParamsChange): LabData {
  const own = isInProgress(state) ? committed(state, {}) : state;
  const next = committed(own, change);
  return sameParams(next.settled, own.settled) ? next : withoutSteps(next);
}

/** The same setting with no other to go back to. */
export const withoutSteps = (state: LabData): LabData => ({
  ...state,
  past: [],
  future: [],
  joiningKey: null,
});

/** Takes other parameters as they are; playback and pointer start afresh with them. */
export function adopted(state: LabData, params: Params): LabData {
  const resting: LabData = {
    ...state,
    playback: { ...state.playback, playing: false },
    setAside: null,
    hover: { step: null, unit: null, term: null },
  };
  const next = placed(resting, params, {});
  return sameParams(params, state.settled) ? next : stepped(next, state.settled);
}

/** `next` as a step of history after `before`. */
function stepped(next: LabData, before: Params): LabData {
  return {
    ...next,
    past: [...next.past, before].slice(-LONGEST_PAST),
    future: [],
    joiningKey: null,
    leftByStep: selectedIn(next),
    addressEntry: entryAfter(next, before),
  };
}

/** `next` as part of the step before it, which is none any more when the slider is back where it was. */
function joined(next: LabData, state: LabData): LabData {
  const before = next.past.at(-1);
  const isBack = before !== undefined && sameParams(before, next.settled);
  return {
    ...next,
    past: isBack ? next.past.slice(0, -1) : next.past,
    joiningKey: isBack ? null : next.joiningKey,
    leftByStep: selections(state, selectedIn(next), state.leftByStep),
  };
}

function travelled(state: LabData, target: Params): LabData {
  const { k, unit, frame } = selections(state, target, selectedIn(state));
  const isAside = state.settled.k === null && state.setAside !== null;
  const next = placed(
    { ...state, setAside: isAside ? k : null },
    applyChange(target, { k: isAside ? null : k, unit, frame }),
    {},
  );
  return {
    ...next,
    joiningKey: null,
    leftByStep: selectedIn(next),
    addressEntry: entryAfter(next, state.settled),
  };
}

const entryAfter = (next: LabData, before: Params): number =>
  next.addressEntry + (isExperiment(before, next.settled) ? 1 : 0);

/** Whether what is computed changes: the network, or the settings beside it. */
const isExperiment = (before: Params, after: Params) =>
  needsAnalysis(effectOf(before, after)) || !sameValue(before, after, 'pins');

/**
 * The second where the reader selected something since the last step, else the first: a selection made since is kept,
 * one that the step itself moved goes with the step.
 */
function selections(state: LabData, unlessSelected: Selections, selected: Selections): Selections {
  const now = selectedIn(state);
  const isSelected = (key: keyof Selections) => now[key] !== state.leftByStep[key];
  return {
    k: isSelected('k') ? selected.k : unlessSelected.k,
    unit: isSelected('unit') ? selected.unit : unlessSelected.unit,
    frame: isSelected('frame') ? selected.frame : unlessSelected.frame,
  };
}

/** A step that playback has set aside is still the one selected. */
const selectedIn = ({ settled, setAside }: LabData): Selections => ({
  k: settled.k ?? setAside,
  unit: settled.unit,
  frame: settled.frame,
});

/** The one slider that a change moves; null when it does anything else. */
function soleSlider(change: ParamsChange, before: Params, after: Params): ParameterKey | null {
  const [key, ...others] = parameterKeys.filter(
    (candidate) => change[candidate] !== undefined && !sameValue(before, after, candidate),
  );
  return key !== undefined && others.length === 0 && isSlide(key, before, after) ? key : null;
}
