/** A source of a network made into the network itself: drawn from its setting, or checked as given. */
import { checkShapes } from './checkShapes.ts';
import { checkSetting } from './initialisation/checkSetting.ts';
import { drawNetwork, type ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { networkOfWeights } from './networkOfWeights.ts';
import type { NetworkSource } from './setting.ts';

export function resolveSource(source: NetworkSource): ResolvedNetwork {
  switch (source.kind) {
    case 'drawn':
      checkSetting(source.setting);
      return drawNetwork(source.setting);
    case 'weights': {
      const resolved = networkOfWeights(source.weights, source.reading);
      checkShapes(resolved);
      return resolved;
    }
    case 'given':
      checkShapes(source);
      return source;
  }
}
