/** Turns that a test holds back, as it does at first, gives one by one, or lets pass. */
import type { GiveTurn } from '../giveTurn.ts';
import { nextTask } from './until.ts';

export type ManualTurns = {
  readonly giveTurn: GiveTurn;
  /** Ends the turn that has been held back longest: one slice more. */
  readonly next: () => void;
  /** From now on every turn ends by itself. */
  readonly release: () => void;
  readonly hold: () => void;
};

export const createManualTurns = (): ManualTurns => {
  const held: (() => void)[] = [];
  let isReleased = false;
  return {
    giveTurn: () => (isReleased ? nextTask() : new Promise((resolve) => held.push(resolve))),
    next: () => held.shift()?.(),
    release: () => {
      isReleased = true;
      held.splice(0).forEach((end) => end());
    },
    hold: () => {
      isReleased = false;
    },
  };
};
