/** The optimisers by name, with settings that are plain data. */
import { adam, type AdamSetting } from './adam.ts';
import { momentum, type MomentumSetting } from './momentum.ts';
import type { Optimiser } from './optimiser.ts';
import { sgd, type SgdSetting } from './sgd.ts';

export type OptimiserSetting =
  | ({ readonly kind: 'sgd' } & SgdSetting)
  | ({ readonly kind: 'momentum' } & MomentumSetting)
  | ({ readonly kind: 'adam' } & AdamSetting);

/** The optimiser before its first update. */
export function createOptimiser<Name extends string>(setting: OptimiserSetting): Optimiser<Name> {
  switch (setting.kind) {
    case 'sgd':
      return sgd(setting);
    case 'momentum':
      return momentum(setting);
    case 'adam':
      return adam(setting);
  }
}
