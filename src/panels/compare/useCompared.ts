import { useMemo } from 'react';
import { shownPins } from '../../store/compared.ts';
import type { Pin } from '../../store/kinds/pins.ts';
import type { PinnedRun } from '../../store/labState.ts';
import type { Params } from '../../store/parameters.ts';
import { pinnedParams } from '../../store/pinned.ts';
import { useContent, useLab } from '../shared/LabContext.ts';
import { settingNames } from '../shared/settingNames.ts';

/** One of the settings that stand side by side. */
export type Compared = {
  readonly index: number;
  readonly pin: Pin;
  readonly params: Params;
  /** What sets it apart from the others. */
  readonly name: string;
  /** null until it is computed. */
  readonly run: PinnedRun | null;
};

/** The settings that stand side by side, in the reader's order. */
export function useCompared(): readonly Compared[] {
  const content = useContent();
  const pins = useLab(shownPins);
  const pinned = useLab((state) => state.pinned);
  return useMemo(() => {
    const settings = pins.map((pin) => ({ pin, params: pinnedParams(pin) }));
    const names = settingNames(
      content,
      settings.map(({ params }) => params),
    );
    return settings.map(({ pin, params }, index) => ({
      index,
      pin,
      params,
      name: names[index] ?? pin,
      run: pinned.get(pin) ?? null,
    }));
  }, [content, pins, pinned]);
}
