import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erf, erfc } from './errorFunction.ts';
import { furtherActivations } from './furtherActivations.ts';

const { hardTanh, softsign, gelu, geluTanh } = furtherActivations;
const kinks = [-1, 0, 1];
const offTheKinks = fc
  .double({ min: -30, max: 30, noNaN: true })
  .filter((a) => kinks.every((kink) => Math.abs(a - kink) > 0.01));

describe.each(Object.entries(furtherActivations))('%s', (_, { value, derivative, gamma }) => {
  it('has the derivative that central differences of its value give', () => {
    const step = 1e-3;
    fc.assert(
      fc.property(offTheKinks, (a) => {
        const slope =
          (8 * (value(a + step) - value(a - step)) - (value(a + 2 * step) - value(a - 2 * step))) /
          (12 * step);
        expect(derivative(a)).toBeCloseTo(slope, 9);
      }),
      { seed: 77 },
    );
  });

  it('never has a derivative larger than gamma, nor less than 1 − gamma', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true }), offTheKinks), (a) => {
        expect(derivative(a)).toBeLessThanOrEqual(gamma * (1 + 1e-15));
        expect(derivative(a)).toBeGreaterThanOrEqual((1 - gamma) * (1 + 1e-15));
      }),
      { seed: 78, numRuns: 1000 },
    );
  });

  it('stays put at infinity, and does not hide what is not a number', () => {
    expect(derivative(-Infinity)).toBe(0);
    expect(value(-1e300)).toBe(value(-Infinity));
    expect(value(Infinity)).toBeGreaterThanOrEqual(1);
    expect(value(NaN)).toBeNaN();
    expect(derivative(NaN)).toBeNaN();
  });
});

describe('at the edges', () => {
  it('gives the hard tanh the derivative 0 at its kinks', () => {
    expect([-1, 1].map(hardTanh.derivative)).toEqual([0, 0]);
    expect(hardTanh.derivative(1 - 2 ** -53)).toBe(1);
  });

  it('reaches gamma where the steepest point is', () => {
    expect(softsign.derivative(0)).toBe(softsign.gamma);
    expect(gelu.derivative(Math.SQRT2)).toBeCloseTo(gelu.gamma, 15);
    expect(geluTanh.derivative(1.4185040087908284)).toBeCloseTo(geluTanh.gamma, 15);
  });

  it('keeps every digit of GELU far out on the left, where it decays like φ', () => {
    // a Φ(a) at −10 and −20, to 17 digits.
    expect(gelu.value(-10) / -7.619853024160526e-23).toBeCloseTo(1, 13);
    expect(gelu.value(-20) / -5.507248237212467e-88).toBeCloseTo(1, 12);
    // Its approximation decays faster, like e^(−0.07 |a|³).
    expect(geluTanh.value(-5) / -2.291796196629506e-7).toBeCloseTo(1, 13);
  });
});

describe('the error function', () => {
  it.each([
    [0, 0, 1],
    [0.5, 0.52049987781304653768, 0.47950012218695346232],
    [-0.3, -0.32862675945912741619, 1.3286267594591274162],
    [1, 0.84270079294971486934, 0.15729920705028513066],
    [-1, -0.84270079294971486934, 1.8427007929497148693],
    [2, 0.99532226501895273416, 0.0046777349810472658379],
    [-3, -0.99997790950300141456, 1.9999779095030014146],
    [5, 0.99999999999846254021, 1.5374597944280348502e-12],
    [26, 1, 5.6631924088561428465e-296],
    [Infinity, 1, 0],
    [-Infinity, -1, 2],
  ])('at %f is %f to 15 digits, and its complement %f too', (x, wanted, complement) => {
    expect(Math.abs(erf(x) - wanted)).toBeLessThanOrEqual(1e-15 * Math.abs(wanted));
    expect(Math.abs(erfc(x) - complement)).toBeLessThanOrEqual(1.5e-15 * complement);
  });

  it('is odd, rises, and passes from series to fraction without a step', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
        expect(erf(-x)).toBe(-erf(x));
        expect(erf(x + 1e-3)).toBeGreaterThanOrEqual(erf(x));
      }),
      { seed: 79 },
    );
    expect(erfc(1 - 2 ** -53) / erfc(1)).toBeCloseTo(1, 14);
  });

  it('of what is not a number is none', () => {
    expect(erf(NaN)).toBeNaN();
    expect(erfc(NaN)).toBeNaN();
  });
});
