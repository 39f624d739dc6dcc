/** The name of a network of the reader's own that was loaded in this session; '' for none. */
import { NO_NETWORK, ownNetworkNamed } from '../ownNetworks.ts';
import { accepted, refused, type Codec } from './kind.ts';

const codec: Codec<string> = {
  read: (written) =>
    written === NO_NETWORK || ownNetworkNamed(written) !== null
      ? accepted(written)
      : refused({ code: 'notLoaded' }),
  write: (value) => value,
  fit: (value) => value,
  isSlide: () => false,
};

export const ownName = { kind: 'ownName', ...codec, default: NO_NETWORK } as const;
