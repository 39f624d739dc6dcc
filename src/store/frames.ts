/**
 * Playback is a list of frames: forward t = 0 … T−1, then the loss E_t that is followed, then backward
 * k = t … −1. Each frame shows what it names and everything before it; the last one shows all.
 */
export type Frame =
  | { readonly phase: 'forward'; readonly step: number }
  /** `step` is t, whose loss E_t lights up. */
  | { readonly phase: 'loss'; readonly step: number }
  /** `step` is k, whose error signal g(t,k) has just arrived. */
  | { readonly phase: 'backward'; readonly step: number };

/** T forward frames, one for the loss, t + 2 backward ones: k = −1 counts. */
export const frameCount = (steps: number, followed: number): number => steps + 1 + followed + 2;

export const lastFrame = (steps: number, followed: number): number =>
  frameCount(steps, followed) - 1;

/** The frame at an index; an index beyond either end gives the frame at that end. The same frame is the same object. */
export function frameAt(index: number, steps: number, followed: number): Frame {
  const within = Math.min(Math.max(index, 0), lastFrame(steps, followed));
  if (within < steps) return frameOf('forward', within);
  if (within === steps) return frameOf('loss', followed);
  return frameOf('backward', followed - (within - steps - 1));
}

/** Where a frame stands in the list: `frameAt` undone. */
export function indexOf(frame: Frame, steps: number, followed: number): number {
  switch (frame.phase) {
    case 'forward':
      return frame.step;
    case 'loss':
      return steps;
    case 'backward':
      return steps + 1 + followed - frame.step;
  }
}

const made: Readonly<Record<Frame['phase'], Map<number, Frame>>> = {
  forward: new Map(),
  loss: new Map(),
  backward: new Map(),
};

function frameOf(phase: Frame['phase'], step: number): Frame {
  const known = made[phase].get(step);
  if (known !== undefined) return known;
  const frame: Frame = { phase, step };
  made[phase].set(step, frame);
  return frame;
}
