import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesPowerOfTwo } from '../linearAlgebra/powersOfTwo.ts';
import { numberFormats, type NumberFormatName } from './numberFormats.ts';
import { roundScaled, roundTo, roundVector } from './roundTo.ts';

type Bits = { readonly exponentBits: number; readonly fractionBits: number };

/** Formats of 16 bits, of which every number can be tried. */
const sixteenBits: readonly (readonly ['f16' | 'bf16', Bits])[] = [
  ['f16', { exponentBits: 5, fractionBits: 10 }],
  ['bf16', { exponentBits: 8, fractionBits: 7 }],
];
const smaller: readonly NumberFormatName[] = ['f32', 'bf16', 'f16'];

/** Any double, each bit pattern as likely as the next. */
const anyDouble = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
});
/** Doubles that the smaller formats can come near. */
const nearDouble = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -160, max: 135 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** exponent);
const someDouble = fc.oneof(anyDouble, nearDouble);

/** What a pattern of 16 bits stands for, by the definition of IEEE 754, section 3.4. */
function decode(pattern: number, { exponentBits, fractionBits }: Bits): number {
  const sign = pattern >>> 15 === 1 ? -1 : 1;
  const exponent = (pattern >>> fractionBits) % 2 ** exponentBits;
  const fraction = pattern % 2 ** fractionBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  if (exponent === 2 ** exponentBits - 1) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0
    ? sign * fraction * 2 ** (1 - bias - fractionBits)
    : sign * (1 + fraction * 2 ** -fractionBits) * 2 ** (exponent - bias);
}

describe.each(sixteenBits)('rounding to %s', (format, bits) => {
  const values = Array.from({ length: 2 ** 16 }, (_, pattern) => decode(pattern, bits));
  /** 0 and the positive numbers in ascending order, and in the place of Infinity the power of two that it hides. */
  const ladder = values.slice(0, values.indexOf(Infinity));
  const beyond = 2 ** (2 ** (bits.exponentBits - 1));
  const steps = ladder.map((value, i) => [value, ladder[i + 1] ?? beyond] as const);
  const outcome = (value: number) => (value === beyond ? Infinity : value);
  const wrongOnes = (isRight: (lower: number, upper: number, pattern: number) => boolean) =>
    steps.filter(([lower, upper], pattern) => !isRight(lower, upper, pattern));

  it('changes none of the 65536 numbers of the format', () => {
    expect(values.filter((value) => !Object.is(roundTo(format, value), value))).toEqual([]);
  });

  it('takes every midpoint to the neighbour with an even last digit', () => {
    const wrong = wrongOnes((lower, upper, pattern) => {
      const midpoint = (lower + upper) / 2;
      const even = outcome(pattern % 2 === 0 ? lower : upper);
      return roundTo(format, midpoint) === even && Object.is(roundTo(format, -midpoint), -even);
    });
    expect(wrong).toEqual([]);
  });

  it('takes what lies a hair beside a midpoint to the nearer neighbour', () => {
    const wrong = wrongOnes((lower, upper) => {
      const midpoint = (lower + upper) / 2;
      return (
        roundTo(format, midpoint * (1 - 2 ** -52)) === lower &&
        roundTo(format, midpoint * (1 + 2 ** -52)) === outcome(upper)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has the limits that its table gives', () => {
    expect(numberFormats[format]).toEqual({
      digits: bits.fractionBits + 1,
      largest: ladder.at(-1),
      smallestNormal: ladder[2 ** bits.fractionBits],
      smallestSubnormal: ladder[1],
    });
  });
});

describe('rounding', () => {
  it('to f32 is what the processor does', () => {
    fc.assert(
      fc.property(someDouble, (value) => {
        expect(roundTo('f32', value)).toBe(Math.fround(value));
      }),
      { seed: 60, numRuns: 20_000 },
    );
    const { largest, smallestNormal, smallestSubnormal } = numberFormats.f32;
    for (const edge of [largest, smallestNormal, smallestSubnormal, smallestSubnormal / 2]) {
      for (const factor of [1 - 2 ** -52, 1, 1 + 2 ** -52, 1 + 2 ** -25, 1.5]) {
        expect(roundTo('f32', edge * factor)).toBe(Math.fround(edge * factor));
      }
    }
  });

  it('to f64 changes nothing', () => {
    const { largest, smallestSubnormal } = numberFormats.f64;
    for (const value of [largest, smallestSubnormal, -0, NaN, -Infinity, 0.1]) {
      expect(roundTo('f64', value)).toBe(value);
    }
    expect(largest).toBe(Number.MAX_VALUE);
    expect(smallestSubnormal).toBe(Number.MIN_VALUE);
  });

  it.each(smaller)('to %s never changes the order of two numbers, nor forgets a sign', (format) => {
    fc.assert(
      fc.property(someDouble, someDouble, (one, other) => {
        fc.pre(one <= other);
        expect(roundTo(format, one)).toBeLessThanOrEqual(roundTo(format, other));
        expect(roundTo(format, -one)).toBe(-roundTo(format, one));
      }),
      { seed: 61, numRuns: 2000 },
    );
  });

  it.each(smaller)('to %s errs by at most half a last place', (format) => {
    const { digits, largest, smallestNormal } = numberFormats[format];
    fc.assert(
      fc.property(nearDouble, (value) => {
        fc.pre(Math.abs(value) <= largest);
        const error = Math.abs(roundTo(format, value) - value);
        const limit = Math.max(Math.abs(value), smallestNormal) * 2 ** -digits;
        expect(error).toBeLessThanOrEqual(limit);
      }),
      { seed: 62, numRuns: 2000 },
    );
  });

  it('of a vector rounds each entry in place', () => {
    const vector = Float64Array.of(1 / 3, -0, 70_000, NaN, 1e-9);
    const wanted = vector.map((entry) => roundTo('f16', entry));
    const before = vector.slice();
    roundVector('f64', vector);
    expect(vector).toEqual(before);
    roundVector('f16', vector);
    expect(vector).toEqual(wanted);
    expect([...vector]).toEqual([1365 / 4096, -0, Infinity, NaN, 0]);
  });
});

describe('rounding a scaled vector', () => {
  const entries = fc.array(nearDouble, { minLength: 1, maxLength: 5 });
  const plain = (mantissas: Float64Array, exponent: number) =>
    mantissas.map((mantissa) => timesPowerOfTwo(mantissa, exponent));

  it.each(smaller)('to %s rounds the numbers that it stands for', (format) => {
    fc.assert(
      fc.property(entries, fc.integer({ min: -300, max: 300 }), (values, exponent) => {
        const mantissas = Float64Array.from(values, (value) => timesPowerOfTwo(value, -exponent));
        const rounded = roundScaled(format, { mantissas, exponent });
        const wanted = Float64Array.from(values, (value) => roundTo(format, value));
        expect(plain(rounded.mantissas, rounded.exponent)).toEqual(wanted);
        const largest = Math.max(...rounded.mantissas.map(Math.abs));
        if (largest !== 0 && largest !== Infinity) {
          expect(largest).toBeGreaterThanOrEqual(0.5);
          expect(largest).toBeLessThan(1);
        }
      }),
      { seed: 63 },
    );
  });

  it('takes what lies below the format to 0 and what lies above it to Infinity, outside float64 too', () => {
    const mantissas = Float64Array.of(0.5, -0.75, 0);
    expect(roundScaled('f32', { mantissas, exponent: -4000 })).toEqual({
      mantissas: Float64Array.of(0, -0, 0),
      exponent: 0,
    });
    expect(roundScaled('bf16', { mantissas, exponent: 4000 })).toEqual({
      mantissas: Float64Array.of(Infinity, -Infinity, 0),
      exponent: 0,
    });
    expect(mantissas).toEqual(Float64Array.of(0.5, -0.75, 0));
  });

  it('to f64 gives back the vector that it was given', () => {
    const vector = { mantissas: Float64Array.of(0.7, -1 / 3), exponent: -4000 };
    expect(roundScaled('f64', vector)).toBe(vector);
    expect(vector.mantissas).toEqual(Float64Array.of(0.7, -1 / 3));
  });
});
