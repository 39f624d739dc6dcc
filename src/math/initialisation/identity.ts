/** W = w·I (Le, Jaitly and Hinton 2015): every unit keeps to itself. */
import { identityMatrix } from '../linearAlgebra/elementwise.ts';

export const identity = (size: number): Float64Array => identityMatrix(size);
