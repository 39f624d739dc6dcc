import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossAt, lossGridInSlices } from './lossSurface.ts';
import { finish } from './slices.ts';

const weight = fc.double({ min: -8, max: 8, noNaN: true });
const bias = fc.double({ min: -6, max: 6, noNaN: true });
const steepness = (at: ReturnType<typeof lossAt>) =>
  Math.hypot(at.weightDerivative, at.biasDerivative);

describe('the loss surface of one hidden unit', () => {
  it('has the gradient that central differences give, away from its wall', () => {
    fc.assert(
      fc.property(weight, bias, (w, b) => {
        fc.pre(steepness(lossAt(w, b)) < 2);
        const step = 1e-5;
        const { weightDerivative, biasDerivative } = lossAt(w, b);
        const alongWeight = (lossAt(w + step, b).loss - lossAt(w - step, b).loss) / (2 * step);
        const alongBias = (lossAt(w, b + step).loss - lossAt(w, b - step).loss) / (2 * step);
        const isOnWall = Math.max(Math.abs(alongWeight), Math.abs(alongBias)) > 4;
        fc.pre(!isOnWall);
        expect(weightDerivative).toBeCloseTo(alongWeight, 6);
        expect(biasDerivative).toBeCloseTo(alongBias, 6);
      }),
      { seed: 75 },
    );
  });

  it('is the same for every step at w = 0: x_t = b', () => {
    fc.assert(
      fc.property(bias, (b) => {
        expect(lossAt(0, b).loss).toBeCloseTo((1 / (1 + Math.exp(-b)) - 0.7) ** 2, 14);
      }),
      { seed: 76 },
    );
  });

  it('has a wall hundreds of times steeper than anything on a grid of 25×25', () => {
    const weights = Float64Array.from({ length: 25 }, (_, i) => 4.5 + i / 12);
    const biases = Float64Array.from({ length: 25 }, (_, i) => -3 + i / 24);
    const grid = finish(lossGridInSlices(weights, biases));
    const steepest = Math.max(
      ...grid.weightDerivatives.map((d, i) => Math.hypot(d, grid.biasDerivatives[i] ?? NaN)),
    );
    expect(steepness(lossAt(4.8, -2.487904789769))).toBeGreaterThan(100 * steepest);
  });

  it('has on a grid, w by w, what it has at its points', () => {
    const weights = Float64Array.of(4.5, 5);
    const biases = Float64Array.of(-3, -2.5, 0);
    const grid = finish(lossGridInSlices(weights, biases));
    const { loss, weightDerivative, biasDerivative } = lossAt(5, -3);
    expect(grid.losses[3]).toBe(loss);
    expect(grid.weightDerivatives[3]).toBe(weightDerivative);
    expect(grid.biasDerivatives[3]).toBe(biasDerivative);
    expect(grid.losses).toHaveLength(6);
  });

  it('comes in slices on a fine grid', () => {
    const axis = new Float64Array(200).fill(1);
    const slices = lossGridInSlices(axis, axis);
    let count = 1;
    while (slices.next().done !== true) count++;
    expect(count).toBeGreaterThan(5);
  });
});
