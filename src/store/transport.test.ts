import { describe, expect, it } from 'vitest';
import { applyChange } from './changes.ts';
import { createTestLab } from './labStore.fixture.ts';
import { defaultParams } from './params.ts';
import {
  currentFrame,
  currentStep,
  drawnBackward,
  drawnForward,
  isAtEnd,
  lastShownFrame,
} from './selectors.ts';

const LAST = 21;

const createReadyLab = (initial = defaultParams) => {
  const lab = createTestLab(initial);
  lab.settle();
  return lab;
};

describe('playback', () => {
  it('rests at the end at first, everything drawn', () => {
    const { state } = createReadyLab();
    expect(state().playback).toEqual({ frame: LAST, playing: false });
    expect(isAtEnd(state())).toBe(true);
    expect(drawnForward(state())).toBe(9);
    expect(drawnBackward(state())).toBe(-1);
  });

  it('plays from the start when it was at the end, and stops at the last frame', () => {
    const { state } = createReadyLab();
    state().play();
    expect(state().playback).toEqual({ frame: 0, playing: true });
    for (let tick = 0; tick < LAST; tick += 1) {
      expect(state().playback.playing).toBe(true);
      state().advanceFrame();
    }
    expect(state()).toMatchObject({
      playback: { frame: LAST, playing: false },
      params: { frame: null },
    });
    state().advanceFrame();
    expect(state().playback.frame).toBe(LAST);
  });

  it('resumes where it was paused, and the parameters hold the frame while it rests', () => {
    const { state } = createReadyLab();
    state().play();
    state().advanceFrame();
    state().advanceFrame();
    expect(state().params.frame).toBeNull();
    state().pause();
    expect(state().params.frame).toBe(2);
    state().play();
    expect(state().playback).toEqual({ frame: 2, playing: true });
  });

  it('draws exactly the columns and ribbons of a forward, a loss and a backward frame', () => {
    const { state } = createReadyLab();
    const drawn = (frame: number) => {
      state().goToFrame(frame);
      return [drawnForward(state()), drawnBackward(state())];
    };
    expect(drawn(3)).toEqual([3, null]);
    expect(drawn(10)).toEqual([9, null]);
    expect(drawn(11)).toEqual([9, 9]);
    expect(drawn(14)).toEqual([9, 6]);
    expect(drawn(LAST)).toEqual([9, -1]);
  });

  it('steps back to the same frame it stepped forth from, and not beyond the ends', () => {
    const { state } = createReadyLab();
    state().goToFrame(10);
    const before = currentFrame(state());
    state().stepFrame(1);
    expect(currentFrame(state())).toEqual({ phase: 'backward', step: 9 });
    state().stepFrame(-1);
    expect(currentFrame(state())).toBe(before);
    state().toStart();
    state().stepFrame(-1);
    expect(state().playback.frame).toBe(0);
    state().toEnd();
    state().stepFrame(1);
    expect(state()).toMatchObject({ playback: { frame: LAST }, params: { frame: null } });
  });

  it('opens at the frame of the address', () => {
    const { state } = createTestLab(applyChange(defaultParams, { frame: 13 }));
    expect(state().playback.frame).toBe(13);
  });

  it('stays at the end when the network on screen becomes longer or shorter', () => {
    const lab = createReadyLab();
    lab.state().commit({ input: 'random', T: 50 });
    expect(lastShownFrame(lab.state())).toBe(LAST);
    lab.settle();
    expect(lab.state().playback.frame).toBe(101);
    lab.state().commit({ T: 2 });
    lab.settle();
    expect(lab.state().playback.frame).toBe(5);
  });
});

describe('the current step', () => {
  it('is the selected one at the end of playback, else the step of the frame', () => {
    const { state } = createReadyLab();
    expect(currentStep(state())).toBe(4);
    state().goToFrame(7);
    expect(currentStep(state())).toBe(7);
    state().goToFrame(10);
    expect(currentStep(state())).toBe(9);
    state().toEnd();
    expect(currentStep(state())).toBe(4);
  });

  it('is the one the reader selects, which pauses playback and is no step of history', () => {
    const { state } = createReadyLab();
    state().play();
    state().advanceFrame();
    state().selectStep(6);
    expect(currentStep(state())).toBe(6);
    expect(state()).toMatchObject({
      playback: { frame: 1, playing: false },
      params: { k: 6, frame: 1 },
      past: [],
    });
    state().stepFrame(1);
    expect(currentStep(state())).toBe(2);
    expect(state().params.k).toBeNull();
  });

  it('is the selected one again once everything is drawn', () => {
    const { state } = createReadyLab(applyChange(defaultParams, { k: 2 }));
    state().play();
    for (let tick = 0; tick < LAST - 1; tick += 1) state().advanceFrame();
    expect(state().params.k).toBeNull();
    expect(currentStep(state())).toBe(0);
    state().advanceFrame();
    expect(state().params).toMatchObject({ k: 2, frame: null });
    expect(currentStep(state())).toBe(2);

    state().toStart();
    state().stepFrame(1);
    expect(currentStep(state())).toBe(1);
    state().toEnd();
    expect(currentStep(state())).toBe(2);
  });

  it('is the selected one again after undo, and where another setting has fewer frames', () => {
    const before = createReadyLab(applyChange(defaultParams, { k: 2 }));
    before.state().commit({ w: 1.2 });
    before.state().goToFrame(5);
    before.state().undo();
    expect(currentStep(before.state())).toBe(5);
    before.state().toEnd();
    expect(before.state().params.k).toBe(2);

    const shorter = createReadyLab(applyChange(defaultParams, { k: 2, input: 'random', T: 30 }));
    shorter.state().goToFrame(45);
    shorter.state().commit({ T: 5 });
    shorter.settle();
    expect(isAtEnd(shorter.state())).toBe(true);
    expect(shorter.state()).toMatchObject({ params: { k: 2 }, setAside: null });
  });

  it('is not selected again where something else has been chosen since', () => {
    const fromAside = (act: (state: ReturnType<typeof createReadyLab>['state']) => void) => {
      const { state } = createReadyLab(applyChange(defaultParams, { k: 2 }));
      state().goToFrame(5);
      act(state);
      state().toEnd();
      return state().params.k;
    };
    expect(fromAside(() => undefined)).toBe(2);
    expect(fromAside((state) => state().commit({ w: 1.2 }))).toBe(2);
    expect(
      fromAside((state) => {
        state().preview({ w: 1.2 });
        state().toEnd();
        state().commit({});
      }),
    ).toBe(2);
    expect(fromAside((state) => state().selectStep(null))).toBeNull();
    expect(fromAside((state) => state().selectStep(7))).toBe(7);
    expect(fromAside((state) => state().resetAll())).toBeNull();
    expect(
      fromAside((state) => state().adopt({ view: 'lab', params: defaultParams, problems: [] })),
    ).toBeNull();
  });

  it('follows from the parameters alone, so that an address opened again shows the same', () => {
    const { state } = createReadyLab();
    state().selectStep(6);
    state().play();
    state().advanceFrame();
    state().pause();
    const again = createReadyLab(state().settled);
    expect(currentStep(again.state())).toBe(currentStep(state()));
    state().selectStep(3);
    const selected = createReadyLab(state().settled);
    expect(currentStep(selected.state())).toBe(3);
    expect(selected.state().playback).toEqual(state().playback);
  });

  it('is the one under the pointer, while there is one', () => {
    const { state } = createReadyLab();
    state().hoverStep(-1);
    expect(currentStep(state())).toBe(-1);
    state().hoverStep(null);
    expect(currentStep(state())).toBe(4);
  });

  it('is one of the network on screen', () => {
    const lab = createReadyLab();
    lab.state().commit({ input: 'random', T: 50 });
    lab.state().selectStep(40);
    expect(currentStep(lab.state())).toBe(9);
    lab.settle();
    expect(currentStep(lab.state())).toBe(40);
  });

  it('wakes no one when the pointer moves within it', () => {
    const { state } = createReadyLab();
    state().hoverStep(3);
    const before = state();
    state().hoverStep(3);
    expect(state()).toBe(before);
  });
});
