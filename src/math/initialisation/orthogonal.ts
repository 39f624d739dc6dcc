/** W = w·Q with Q uniform among the orthogonal matrices: the Q of a Gaussian's QR with R's diagonal positive (Mezzadri 2007). */
import { orthogonalFactors } from '../linearAlgebra/householder.ts';
import { independentEntries, type StreamNames } from './independentEntries.ts';

export const orthogonal = (size: number, seed: number, names: StreamNames): Float64Array =>
  orthogonalFactors(independentEntries(size, seed, 'normal', names), size, size).q;
