import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatFixed,
  formatInteger,
  formatMagnitude,
  formatNumber,
  powerOfTen,
  subscript,
  superscript,
} from './numberFormat.ts';

/** Sign and log₁₀ of a number as a reader reads it. */
function read(text: string): { readonly sign: 1 | -1; readonly log10: number } {
  const digits = new Map(Array.from('⁻⁰¹²³⁴⁵⁶⁷⁸⁹', (sign, i) => [sign, '-0123456789'.charAt(i)]));
  const sign = text.startsWith('−') ? -1 : 1;
  const [, mantissa = '', exponent = '⁰'] =
    /^−?(\d+(?:\.\d+)?)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/.exec(text) ?? [];
  const plain = Array.from(exponent, (digit) => digits.get(digit) ?? '?').join('');
  return { sign, log10: Math.log10(Number(mantissa)) + Number(plain) };
}

/** Half a unit of the last digit, as a share of the number, and a little for the logarithm. */
const tolerance = (digits: number) => 0.5 * 10 ** (1 - digits) + 1e-9;

describe('a magnitude given as log₁₀', () => {
  it.each([
    [-412, '1.0×10⁻⁴¹²'],
    [380 + Math.log10(8.2), '8.2×10³⁸⁰'],
    [Math.log10(0.42), '0.42'],
    [Math.log10(310), '310'],
    [0, '1.0'],
    [-2, '0.010'],
    [-3, '1.0×10⁻³'],
    [Math.log10(4242), '4200'],
    [4, '1.0×10⁴'],
    [-Infinity, '0'],
    [Infinity, '∞'],
    [NaN, '–'],
  ])('10^%d is written %s', (log10, text) => {
    expect(formatMagnitude(log10)).toBe(text);
  });

  it.each([
    [9.94, '9.9'],
    [9.96, '10'],
    [99.6, '100'],
    [0.0996, '0.10'],
    [0.00996, '0.010'],
    [9960, '1.0×10⁴'],
    [9.96e-5, '1.0×10⁻⁴'],
    [9.96e-10, '1.0×10⁻⁹'],
    [9.96e20, '1.0×10²¹'],
  ])('%d keeps two digits where it rounds over a power of ten: %s', (value, text) => {
    expect(formatMagnitude(Math.log10(value))).toBe(text);
  });

  it('reads back as the same number, within its digits, however small or large', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (log10, digits) => {
          const back = read(formatMagnitude(log10, digits)).log10;
          expect(Math.abs(10 ** (back - log10) - 1)).toBeLessThanOrEqual(tolerance(digits));
        },
      ),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('a number', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-0.5, '−0.500'],
    [-9.996, '−10.0'],
    [12.345, '12.3'],
    [-1.5e-7, '−1.50×10⁻⁷'],
    [5e-324, '4.94×10⁻³²⁴'],
    [-Number.MAX_VALUE, '−1.80×10³⁰⁸'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '–'],
  ])('%d is written %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('reads back as itself, within its digits and with its sign', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0),
        fc.integer({ min: 1, max: 8 }),
        (value, digits) => {
          const back = read(formatNumber(value, digits));
          expect(back.sign).toBe(Math.sign(value));
          const ratio = 10 ** (back.log10 - Math.log10(Math.abs(value)));
          expect(Math.abs(ratio - 1)).toBeLessThanOrEqual(tolerance(digits));
        },
      ),
      { seed: 4, numRuns: 1000 },
    );
  });
});

describe('a number with a fixed count of decimals', () => {
  it.each([
    [0.424, 2, '0.42'],
    [-1.25, 1, '−1.3'],
    [12, 0, '12'],
    [-0.001, 2, '0.00'],
    [-0, 2, '0.00'],
    [-0.006, 2, '−0.01'],
    [NaN, 2, '–'],
    [-Infinity, 2, '−∞'],
  ])('%d with %d decimals is written %s', (value, decimals, text) => {
    expect(formatFixed(value, decimals)).toBe(text);
  });
});

describe('powers of ten', () => {
  it('are written with superscript digits and a superscript minus', () => {
    expect(superscript(-1023456789)).toBe('⁻¹⁰²³⁴⁵⁶⁷⁸⁹');
    expect(powerOfTen(0)).toBe('10⁰');
    expect(powerOfTen(-412)).toBe('10⁻⁴¹²');
  });
});

describe('a subscript', () => {
  it('has every digit and a minus of its own', () => {
    expect([-1, 0, 12, 199, 3456, 78].map(subscript)).toEqual([
      '₋₁',
      '₀',
      '₁₂',
      '₁₉₉',
      '₃₄₅₆',
      '₇₈',
    ]);
  });
});

describe('a whole number', () => {
  it('has a real minus sign', () => {
    expect([-12, 0, 7].map(formatInteger)).toEqual(['−12', '0', '7']);
  });
});
