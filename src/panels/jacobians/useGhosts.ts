import { useMemo } from 'react';
import type { PinnedRun, Result } from '../../store/labState.ts';
import { pinnedParams, pinOf } from '../../store/pinned.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { differenceName } from '../shared/settingNames.ts';
import { ghostValues, sharesSteps, type Ghost } from './ghosts.ts';

/** A pinned setting as the panel lists it. */
export type ListedPin = {
  readonly pin: string;
  readonly name: string;
  readonly status: PinnedRun['status'] | 'waiting';
  /** null where it has no line, or would lie under the line of the setting on the screen. */
  readonly ghost: Ghost | null;
  /** It has another number of steps, and stands at the same distance from the loss instead of over the same steps. */
  readonly isAligned: boolean;
};

/** The pinned settings beside the one on the screen; none before there is one. */
export function useGhosts(result: Result | null, absolute: boolean): readonly ListedPin[] {
  const content = useContent();
  const pins = useLab((state) => state.params.pins);
  const pinned = useLab((state) => state.pinned);
  return useMemo(() => {
    if (result === null) return [];
    const { params, analysis } = result;
    const shown = pinOf(params);
    return pins.map((pin): ListedPin => {
      const run = pinned.get(pin);
      const name = differenceName(content, pinnedParams(pin), params);
      if (run?.status !== 'ready') {
        return { pin, name, status: run?.status ?? 'waiting', ghost: null, isAligned: false };
      }
      const values = ghostValues(run.analysis, analysis, absolute);
      return {
        pin,
        name,
        status: 'ready',
        ghost: pin === shown ? null : { pin, name, values },
        isAligned: !sharesSteps(run.analysis, analysis),
      };
    });
  }, [content, pins, pinned, result, absolute]);
}
