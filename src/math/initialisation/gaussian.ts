/** W_ij ~ N(0, w²/n): ρ(W) is about w and σ₁(W) about 2w for large n. */
import { independentEntries, type StreamNames } from './independentEntries.ts';

export const gaussian = (size: number, seed: number, names: StreamNames): Float64Array =>
  independentEntries(size, seed, 'normal', names);
