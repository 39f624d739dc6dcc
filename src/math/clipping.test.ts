import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipByNorm,
  clipByValue,
  clippingCoefficient,
  gradientNorms,
  normsClippedByNorm,
  type ParameterGradients,
} from './clipping.ts';

const entries = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 6,
});
const gradientsOf = (values: number[]): ParameterGradients => ({
  inputWeights: Float64Array.from(values),
  recurrentWeights: Float64Array.from(values, (value) => 2 * value),
  outputWeights: Float64Array.of(0),
  bias: Float64Array.from(values, (value) => -value),
  recurrentBias: Float64Array.of(0),
  outputBias: Float64Array.from(values),
});
const flat = (gradients: ParameterGradients) =>
  Object.values(gradients).flatMap((part) => [...part]);
const generated = fc.tuple(
  entries.map(gradientsOf),
  fc.double({ min: 1e-3, max: 1e7, noNaN: true }),
);

describe('clipping by norm', () => {
  it('keeps the direction and ends at most at the threshold', () => {
    fc.assert(
      fc.property(generated, ([gradients, threshold]) => {
        const clipped = clipByNorm(gradients, threshold);
        const coefficient = clippingCoefficient(gradientNorms(gradients).globalNorm, threshold);
        expect(flat(clipped)).toEqual(flat(gradients).map((entry) => coefficient * entry));
        expect(coefficient).toBeGreaterThan(0);
        expect(gradientNorms(clipped).globalNorm).toBeLessThanOrEqual(threshold);
      }),
      { seed: 10 },
    );
  });

  it('changes nothing where ‖g‖ + 10⁻⁶ is at most the threshold', () => {
    fc.assert(
      fc.property(generated, ([gradients, threshold]) => {
        fc.pre(gradientNorms(gradients).globalNorm + 1e-6 <= threshold);
        expect(clipByNorm(gradients, threshold)).toEqual(gradients);
      }),
      { seed: 11 },
    );
  });

  it('scales every parameter’s norm alike, as the norms alone foretell', () => {
    fc.assert(
      fc.property(generated, ([gradients, threshold]) => {
        const foretold = normsClippedByNorm(gradientNorms(gradients), threshold);
        const actual = gradientNorms(clipByNorm(gradients, threshold));
        for (const name of ['globalNorm', 'recurrentWeights', 'bias', 'outputWeights'] as const) {
          expect(Math.abs(foretold[name] - actual[name])).toBeLessThanOrEqual(1e-12 * threshold);
        }
      }),
      { seed: 12 },
    );
  });

  it('cannot save an infinite or undefined norm', () => {
    expect(clippingCoefficient(Infinity, 5)).toBeNaN();
    expect(clippingCoefficient(NaN, 5)).toBeNaN();
    const lost = normsClippedByNorm(gradientNorms(gradientsOf([Infinity])), 5);
    expect(lost.globalNorm).toBeNaN();
  });

  it('is right for norms whose squares overflow', () => {
    const norms = gradientNorms(gradientsOf([3e200]));
    expect(norms.globalNorm / 3e200).toBeCloseTo(Math.sqrt(7), 12);
    expect(normsClippedByNorm(norms, 5).globalNorm).toBeCloseTo(5, 12);
  });
});

describe('clipping by value', () => {
  it('is idempotent, and bounds every entry by the threshold', () => {
    fc.assert(
      fc.property(generated, ([gradients, threshold]) => {
        const once = clipByValue(gradients, threshold);
        expect(flat(once).every((entry) => Math.abs(entry) <= threshold)).toBe(true);
        expect(clipByValue(once, threshold)).toEqual(once);
      }),
      { seed: 13 },
    );
  });

  it('leaves entries within the threshold alone, and brings an infinite one to it', () => {
    const { inputWeights } = clipByValue(gradientsOf([0.5, -7, -Infinity, NaN]), 2);
    expect([...inputWeights]).toEqual([0.5, -2, -2, NaN]);
  });
});
