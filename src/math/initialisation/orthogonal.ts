/** W = w·Q with Q uniform among the orthogonal matrices: the Q of a Gaussian's QR with R's diagonal positive (Mezzadri 2007). */
import { orthogonalFactors } from '../linearAlgebra/householder.ts';
import { independentEntries } from './independentEntries.ts';

export const orthogonal = (size: number, seed: number): Float64Array =>
  orthogonalFactors(independentEntries(size, seed, 'normal'), size, size).q;
