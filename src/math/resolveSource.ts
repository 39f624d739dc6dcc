/** A source of a network made into the network itself: drawn from its setting, or checked as given. */
import { checkShapes } from './checkShapes.ts';
import { checkSetting } from './initialisation/checkSetting.ts';
import { drawNetwork, type ResolvedNetwork } from './initialisation/drawNetwork.ts';
import type { NetworkSource } from './setting.ts';

export function resolveSource(source: NetworkSource): ResolvedNetwork {
  if (source.kind === 'drawn') {
    checkSetting(source.setting);
    return drawNetwork(source.setting);
  }
  checkShapes(source);
  return source;
}
