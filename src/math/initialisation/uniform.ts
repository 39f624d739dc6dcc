/** W_ij uniform with variance w²/n; the tutorial's ±1/√n is w = 1/√3. */
import { independentEntries, type StreamNames } from './independentEntries.ts';

export const uniform = (size: number, seed: number, names: StreamNames): Float64Array =>
  independentEntries(size, seed, 'uniform', names);
