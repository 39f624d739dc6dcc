import { difference, scaled } from './elementwise.ts';
import { euclideanNorm } from './norms.ts';

/** The angle between two vectors in radians, 0 … π, to all digits for small angles too (Kahan 2006, section 12); NaN where one is 0. */
export function angleBetween(one: Float64Array, other: Float64Array): number {
  const u = scaled(one, 1 / euclideanNorm(one));
  const v = scaled(other, 1 / euclideanNorm(other));
  const sum = u.map((entry, i) => entry + (v[i] ?? NaN));
  return 2 * Math.atan2(euclideanNorm(difference(u, v)), euclideanNorm(sum));
}
