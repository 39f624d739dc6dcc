import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralDifferenceInSlices } from './centralDifference.ts';
import { finish } from './slices.ts';

/** Of a function of size 1, whose kinks lie at the given places. */
function differenceOf(f: (x: number) => number, x: number, kinks: readonly number[] = []) {
  return finish(
    centralDifferenceInSlices(f, x, {
      firstStep: 2 ** -7,
      floorAt: (step) => (1e6 * Number.EPSILON) / step,
      isSmoothBetween: (below, above) => kinks.every((kink) => kink < below || kink > above),
    }),
  );
}

/** The derivative found; NaN at a kink. */
function derivativeOf(...call: Parameters<typeof differenceOf>): number {
  const difference = differenceOf(...call);
  return difference.kind === 'found' ? difference.derivative : NaN;
}

const at = fc.double({ min: -3, max: 3, noNaN: true });

describe('a central difference', () => {
  it('has ten digits of the derivative of a smooth function, and knows its error', () => {
    fc.assert(
      fc.property(at, (x) => {
        for (const [f, slope] of [
          [Math.sin, Math.cos(x)],
          [Math.tanh, 1 / Math.cosh(x) ** 2],
          [(u: number) => u ** 3, 3 * x * x],
        ] as const) {
          const difference = differenceOf(f, x);
          if (difference.kind !== 'found') throw new Error('There is no kink.');
          const error = Math.abs(difference.derivative - slope);
          expect(error).toBeLessThan(1e-10);
          expect(error).toBeLessThanOrEqual(difference.uncertainty + 1e-11);
        }
      }),
      { seed: 83 },
    );
  });

  it('finds the derivative of what is smooth on a scale far below the first step', () => {
    fc.assert(
      fc.property(at, (x) => {
        const slope = 3e4 * Math.cos(3e4 * x);
        expect(derivativeOf((u) => Math.sin(3e4 * u), x) / 3e4).toBeCloseTo(slope / 3e4, 4);
      }),
      { seed: 84 },
    );
  });

  it('does not reach across a kink beside it, and finds none to take on a kink', () => {
    const bent = (u: number) => Math.sin(u) + Math.abs(u);
    for (const x of [1e-3, 2e-6, -1e-4]) {
      expect(derivativeOf(bent, x, [0])).toBeCloseTo(Math.cos(x) + Math.sign(x), 8);
    }
    expect(differenceOf(bent, 0, [0])).toEqual({ kind: 'kink' });
    // Nobody told of the kink: the difference is the mean of both sides.
    expect(derivativeOf(bent, 0)).toBeCloseTo(1, 10);
  });

  it('does not settle where the function has no derivative', () => {
    const difference = differenceOf((u) => Math.cbrt(u), 0);
    expect(difference.kind === 'found' && difference.uncertainty).toBeGreaterThan(1);
  });

  it('of a function that is not finite is not a number', () => {
    expect(derivativeOf(() => NaN, 1)).toBeNaN();
    expect(derivativeOf((u) => (u > 1 ? Infinity : u), 1)).not.toBe(1);
  });

  it('pauses after every step', () => {
    const options = { firstStep: 0.01, floorAt: () => 0, isSmoothBetween: () => true };
    let pauses = 0;
    const slices = centralDifferenceInSlices(Math.cbrt, 0, options);
    while (slices.next().done !== true) pauses++;
    expect(pauses).toBe(16);
  });
});
