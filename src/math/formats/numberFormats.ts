/**
 * The binary number formats in which a network may be stored: IEEE 754 binary64, binary32 and binary16, and bfloat16,
 * which is binary32 cut to its upper half. Each has subnormals, ±0, ±Infinity and NaN.
 */
export type NumberFormatName = 'f64' | 'f32' | 'bf16' | 'f16';

export type NumberFormat = {
  /** p: significant binary digits, the leading one counted. */
  readonly digits: number;
  readonly largest: number;
  /** Below it digits are lost one by one. */
  readonly smallestNormal: number;
  /** Half of it and less rounds to 0. */
  readonly smallestSubnormal: number;
};

export const numberFormats: Record<NumberFormatName, NumberFormat> = {
  f64: binaryFormat(53, 1023),
  f32: binaryFormat(24, 127),
  bf16: binaryFormat(8, 127),
  f16: binaryFormat(11, 15),
};

/** p digits and largest exponent e: from 2^(1 − e) to (2 − 2^(1 − p)) · 2^e, subnormals down to 2^(2 − e − p). */
function binaryFormat(digits: number, largestExponent: number): NumberFormat {
  return {
    digits,
    largest: (2 - 2 ** (1 - digits)) * 2 ** largestExponent,
    smallestNormal: 2 ** (1 - largestExponent),
    smallestSubnormal: 2 ** (2 - largestExponent - digits),
  };
}
