/** Gives a network that was loaded a name of its own, and keeps it for this session. */
import { equalData } from '../math/equalData.ts';
import type { LoadedWeights } from './files/weightsOf.ts';
import { addOwnNetwork, ownNetworkNamed, type OwnNetwork } from './ownNetworks.ts';

const LONGEST_NAME = 60;

/** Under the name of its file, with a number after it where another network has that name. */
export function keepOwnNetwork(fileName: string, { weights, leftOut }: LoadedWeights): OwnNetwork {
  const base = nameOf(fileName);
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base} ${count}`;
    const known = ownNetworkNamed(name);
    if (known === null) return addOwnNetwork({ name, weights, leftOut });
    if (equalData(known, { name, weights, leftOut })) return known;
  }
}

/** Without its ending, without what cannot be shown, and not too long. */
function nameOf(fileName: string): string {
  const bare = fileName.replace(/\.(?:safetensors|json)$/i, '');
  const shown = bare.replace(/[\p{C}\s]+/gu, ' ').trim();
  return Array.from(shown).slice(0, LONGEST_NAME).join('') || 'network';
}
