/** What the panels ask of the state: the current step and frame, and how much of the network is drawn. */
import { asShownNow } from './asShownNow.ts';
import { effectOf } from './changes.ts';
import type { ControlId } from './controlIds.ts';
import { followedStepOf, hasLoss, middleStep, stepsOf } from './derived.ts';
import { inForce } from './inForce.ts';
import type { Params } from './parameters.ts';
import { frameAt, lastFrame, type Frame } from './frames.ts';
import type { LabData } from './labState.ts';
import type { Itemised } from '../math/analysis.ts';

type Shown = Pick<LabData, 'params' | 'run'>;

/**
 * The parameters of the network on screen, as they are in force: the network and loss are the result's, and what only
 * changes the drawing (τ, L2, Ω, notation …) is what the reader has set since. The same parameters are the same object.
 */
export const shownParams = ({ params, run }: Shown): Params =>
  inForce(run.result === null ? params : asShownNow(run.result.params, params));

/**
 * Whether the reader may set it, wherever on the page that is: an embedded one offers the controls that its author chose,
 * any other page all of them.
 */
export const offersControl = (
  { view, params }: Pick<LabData, 'view' | 'params'>,
  id: ControlId,
): boolean => view !== 'embed' || params.controls.includes(id);

/** The terms of the network on screen; null while there are none, or only those of the one before. */
export function shownItemised({
  itemised,
  run,
}: Pick<LabData, 'itemised' | 'run'>): Itemised | null {
  if (itemised === null || itemised.params === null || run.result === null) return null;
  const effect = effectOf(itemised.params, run.result.params);
  return effect === 'network' || effect === 'loss' ? null : itemised.analysis;
}

/** Whether it is a deep feed-forward net: its steps are layers, of which only the first reads anything. */
export const isFeedForward = (shown: Shown): boolean => shownParams(shown).tied === 'off';

/** Whether the network on screen has a loss, or promises one. */
export const showsLoss = ({ params, run }: Shown): boolean =>
  run.result === null ? hasLoss(params) : run.result.analysis.placement !== 'none';

/** T and t of the network on screen: the result's, or what the parameters promise while there is none. */
export function shownShape({ params, run }: Shown): {
  readonly steps: number;
  readonly followed: number;
} {
  return run.result === null
    ? { steps: stepsOf(params), followed: followedStepOf(params) }
    : { steps: run.result.analysis.steps, followed: run.result.analysis.followed.step };
}

export function lastShownFrame(shown: Shown): number {
  const { steps, followed } = shownShape(shown);
  return lastFrame(steps, followed);
}

export const isAtEnd = (state: Shown & Pick<LabData, 'playback'>): boolean =>
  state.playback.frame >= lastShownFrame(state);

/** The frame that playback stands on; the same frame is the same object. */
export function currentFrame(state: Shown & Pick<LabData, 'playback'>): Frame {
  const { steps, followed } = shownShape(state);
  return frameAt(state.playback.frame, steps, followed);
}

/**
 * The step that every panel lights up, −1 … T−1: under the pointer, else the selected one, else the frame's own,
 * or the middle once everything is drawn.
 */
export function currentStep(state: Shown & Pick<LabData, 'playback' | 'hover'>): number {
  const { steps, followed } = shownShape(state);
  const wanted =
    (state.playback.playing ? null : state.hover.step) ??
    state.params.k ??
    (isAtEnd(state) ? middleStep(followed) : currentFrame(state).step);
  return Math.min(wanted, steps - 1);
}

/** The largest t whose state is drawn: 0 … T−1. */
export function drawnForward(state: Shown & Pick<LabData, 'playback'>): number {
  const frame = currentFrame(state);
  return frame.phase === 'forward' ? frame.step : shownShape(state).steps - 1;
}

/** The smallest k whose error signal is drawn, t … −1; null while the gradient has not yet set out. */
export function drawnBackward(state: Shown & Pick<LabData, 'playback'>): number | null {
  const frame = currentFrame(state);
  return frame.phase === 'backward' ? frame.step : null;
}
