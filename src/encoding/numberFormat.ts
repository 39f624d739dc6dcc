/**
 * Numbers as a reader sees them: a real minus sign, powers of ten as ×10⁻³, and magnitudes from their logarithm,
 * so that 10⁻⁴¹² can be written though no float64 holds it.
 */
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const LOWEST_PLAIN = -2;
const HIGHEST_PLAIN = 4;

/** An integer as superscript digits: −12 → ⁻¹². */
export function superscript(integer: number): string {
  const digits = Array.from(String(Math.abs(integer)), (digit) => SUPERSCRIPTS[Number(digit)]);
  return (integer < 0 ? '⁻' : '') + digits.join('');
}

/** A step as a subscript: −1 → ₋₁, 12 → ₁₂. */
export function subscript(integer: number): string {
  const digits = Array.from(String(Math.abs(integer)), (digit) => SUBSCRIPTS[Number(digit)]);
  return (integer < 0 ? '₋' : '') + digits.join('');
}

/** A whole number with a real minus sign. */
export const formatInteger = (integer: number): string => String(integer).replace('-', '−');

/** 10ⁿ for a whole n. */
export const powerOfTen = (exponent: number): string => `10${superscript(exponent)}`;

/**
 * A magnitude given as log₁₀, with `digits` significant digits: 0.42, 310, 1.0×10⁻³, 8.2×10³⁸⁰.
 * −Infinity is "0", +Infinity "∞", NaN "–".
 */
export function formatMagnitude(log10: number, digits = 2): string {
  if (Number.isNaN(log10)) return '–';
  if (log10 === -Infinity) return '0';
  if (log10 === Infinity) return '∞';
  let exponent = Math.floor(log10);
  let mantissa = Number((10 ** (log10 - exponent)).toFixed(digits - 1));
  if (mantissa >= 10) {
    mantissa /= 10;
    exponent += 1;
  }
  if (exponent >= LOWEST_PLAIN && exponent < HIGHEST_PLAIN) {
    return (mantissa * 10 ** exponent).toFixed(Math.max(0, digits - 1 - exponent));
  }
  return `${mantissa.toFixed(digits - 1)}×${powerOfTen(exponent)}`;
}

/** Any number with `digits` significant digits, in the same style as formatMagnitude. */
export function formatNumber(value: number, digits = 3): string {
  const sign = value < 0 ? '−' : '';
  return sign + formatMagnitude(Math.log10(Math.abs(value)), digits);
}

/** A number with a fixed count of decimals and a real minus sign, which 0 has not; what is not finite is written as such. */
export function formatFixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return formatNumber(value);
  const text = value.toFixed(decimals);
  return text.replace('-', Number(text) === 0 ? '' : '−');
}

/** A number without the zeros that its `digits` significant digits would end on: 4, 0.887. */
export const formatPlain = (value: number, digits = 3): string =>
  formatInteger(Number(value.toPrecision(digits)));
