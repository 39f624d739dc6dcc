import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAt, frameCount, indexOf, lastFrame } from './frames.ts';

const shape = fc
  .integer({ min: 1, max: 200 })
  .chain((steps) => fc.tuple(fc.constant(steps), fc.integer({ min: 0, max: steps - 1 })));

describe('the frames of playback', () => {
  it('run forward through the steps, light the loss, and run back to s₋₁', () => {
    const frames = Array.from({ length: frameCount(3, 1) }, (_, index) => frameAt(index, 3, 1));
    expect(frames).toEqual([
      { phase: 'forward', step: 0 },
      { phase: 'forward', step: 1 },
      { phase: 'forward', step: 2 },
      { phase: 'loss', step: 1 },
      { phase: 'backward', step: 1 },
      { phase: 'backward', step: 0 },
      { phase: 'backward', step: -1 },
    ]);
  });

  it('begin at step 0 and end at k = −1, for every length and followed step', () => {
    fc.assert(
      fc.property(shape, ([steps, followed]) => {
        expect(frameAt(0, steps, followed)).toEqual({ phase: 'forward', step: 0 });
        expect(frameAt(steps, steps, followed)).toEqual({ phase: 'loss', step: followed });
        expect(frameAt(lastFrame(steps, followed), steps, followed)).toEqual({
          phase: 'backward',
          step: -1,
        });
      }),
      { seed: 30 },
    );
  });

  it('are found again by their index, so that stepping forth and back returns to the same frame', () => {
    fc.assert(
      fc.property(shape, fc.nat(500), ([steps, followed], wanted) => {
        const index = Math.min(wanted, lastFrame(steps, followed));
        const frame = frameAt(index, steps, followed);
        expect(indexOf(frame, steps, followed)).toBe(index);
        expect(frameAt(index, steps, followed)).toBe(frame);
      }),
      { seed: 31 },
    );
  });

  it('end where they end: an index beyond either end gives the frame at that end', () => {
    expect(frameAt(-5, 3, 2)).toBe(frameAt(0, 3, 2));
    expect(frameAt(99, 3, 2)).toBe(frameAt(lastFrame(3, 2), 3, 2));
  });
});
