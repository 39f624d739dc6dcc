/** A number as Python reads it back, to the last bit, and as a float: the shortest decimal that means it. */
export function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float("${value}")`;
  const digits = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
}
