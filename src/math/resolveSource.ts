/** A source of a network made into the network itself: drawn from its setting, or checked as given. */
import { checkShapes } from './checkShapes.ts';
import { checkSetting } from './initialisation/checkSetting.ts';
import { drawNetwork, type ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { recurrentBasesInSlices } from './initialisation/recurrentBase.ts';
import { networkOfWeights } from './networkOfWeights.ts';
import type { NetworkSource } from './setting.ts';
import { finish, type Sliced } from './slices.ts';

export const resolveSource = (source: NetworkSource): ResolvedNetwork =>
  finish(resolveSourceInSlices(source));

export function* resolveSourceInSlices(source: NetworkSource): Sliced<ResolvedNetwork> {
  switch (source.kind) {
    case 'drawn':
      checkSetting(source.setting);
      return drawNetwork(source.setting, yield* recurrentBasesInSlices(source.setting));
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
