/** The table of initialisations: W = w · base, so that a change of scale rescales the same draw. A new one is one file and one line. */
import type { Initialisation } from '../setting.ts';
import { gaussian } from './gaussian.ts';
import { identity } from './identity.ts';
import { orthogonal } from './orthogonal.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

const bases: Record<Initialisation, (size: number, seed: number) => Float64Array> = {
  gaussian,
  orthogonal,
  identity,
  uniform,
  triangular,
};

/** W at w = 1, n×n. */
export function recurrentBase(
  initialisation: Initialisation,
  size: number,
  seed: number,
): Float64Array {
  return bases[initialisation](size, seed);
}
