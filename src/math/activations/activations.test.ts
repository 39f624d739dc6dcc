import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activations } from './activations.ts';

const everyActivation = Object.entries(activations);
const offTheKink = fc
  .double({ min: -30, max: 30, noNaN: true })
  .filter((preActivation) => Math.abs(preActivation) > 0.01);

describe.each(everyActivation)('%s', (_, { value, derivative, gamma }) => {
  it('has the derivative that central differences of its value give', () => {
    const step = 1e-3;
    fc.assert(
      fc.property(offTheKink, (a) => {
        const slope =
          (8 * (value(a + step) - value(a - step)) - (value(a + 2 * step) - value(a - 2 * step))) /
          (12 * step);
        expect(derivative(a)).toBeCloseTo(slope, 9);
      }),
      { seed: 1 },
    );
  });

  it('never has a derivative outside 0 to gamma', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (a) => {
        const slope = derivative(a);
        expect(slope).toBeGreaterThanOrEqual(0);
        expect(slope).toBeLessThanOrEqual(gamma);
      }),
      { seed: 2 },
    );
  });
});

describe('at the edges', () => {
  it('gives ReLU the derivative 0 and the leaky ReLU 0.01 at their kinks', () => {
    expect(activations.relu.derivative(0)).toBe(0);
    expect(activations.leaky.derivative(0)).toBe(0.01);
  });

  it('reaches gamma at the origin', () => {
    expect(activations.tanh.derivative(0)).toBe(activations.tanh.gamma);
    expect(activations.sigmoid.derivative(0)).toBe(activations.sigmoid.gamma);
  });

  it('keeps every digit of a derivative that the rounded state would have lost', () => {
    // f′ → 4 e^(−2|a|) for tanh and e^(−|a|) for the sigmoid, to 15 digits beyond |a| = 20 and 40.
    for (const a of [-300, -25, 25, 300]) {
      const decay = Math.exp(-2 * Math.abs(a));
      expect(activations.tanh.derivative(a) / (4 * decay)).toBeCloseTo(1, 12);
      expect(activations.sigmoid.derivative(2 * a) / decay).toBeCloseTo(1, 12);
    }
  });

  it('keeps the sigmoid finite where its exponential would overflow', () => {
    expect(activations.sigmoid.value(-1000)).toBe(0);
    expect(activations.sigmoid.value(1000)).toBe(1);
  });

  it('does not hide a pre-activation that is not a number', () => {
    expect(activations.relu.derivative(NaN)).toBeNaN();
    expect(activations.leaky.derivative(NaN)).toBeNaN();
    expect(activations.tanh.derivative(NaN)).toBeNaN();
    expect(activations.sigmoid.derivative(NaN)).toBeNaN();
  });
});
