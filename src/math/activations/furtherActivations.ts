/** Activations beyond those that the reader chooses from: they have the same form, and no network is drawn with them. */
import type { Activation } from './activation.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './geluTanh.ts';
import { hardTanh } from './hardTanh.ts';
import { softsign } from './softsign.ts';

export type FurtherActivationName = 'hardTanh' | 'softsign' | 'gelu' | 'geluTanh';

export const furtherActivations: Record<FurtherActivationName, Activation> = {
  hardTanh,
  softsign,
  gelu,
  geluTanh,
};
