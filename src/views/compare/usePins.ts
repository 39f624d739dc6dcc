import { useCallback, useMemo } from 'react';
import { useLab, useLabStore } from '../../panels/shared/LabContext.ts';
import { firstComparison, mostPins, shownPins } from '../../store/compared.ts';
import type { Pin } from '../../store/kinds/pins.ts';
import type { ParamsChange } from '../../store/params.ts';
import { changedPin, pinOf } from '../../store/pinned.ts';

export type PinActions = {
  /** Changes one setting. */
  readonly change: (index: number, change: ParamsChange) => void;
  readonly changeAll: (change: ParamsChange) => void;
  readonly remove: (index: number) => void;
  /** Puts the Lab's setting beside the others. */
  readonly addLab: () => void;
  /** Back to the settings that the page begins with. */
  readonly restart: () => void;
};

/** Every way to change the settings that stand side by side; each is one step of history. */
export function usePins(): PinActions {
  const store = useLabStore();
  const commit = useLab((state) => state.commit);
  return useMemo(() => {
    const withPins = (next: (pins: readonly Pin[]) => readonly Pin[]) =>
      commit({ pins: next(shownPins(store.getState())) });
    return {
      change: (index, change) =>
        withPins((pins) => pins.map((pin, at) => (at === index ? changedPin(pin, change) : pin))),
      changeAll: (change) => withPins((pins) => pins.map((pin) => changedPin(pin, change))),
      remove: (index) => withPins((pins) => pins.filter((_, at) => at !== index)),
      addLab: () => withPins((pins) => [...pins, pinOf(store.getState().params)]),
      restart: () => commit({ pins: [] }),
    };
  }, [store, commit]);
}

export type Room = 'free' | 'full' | 'there';

/** Whether the Lab's setting can be added. */
export function useRoomForLab(): Room {
  return useLab(
    useCallback((state) => {
      const pins = shownPins(state);
      if (pins.includes(pinOf(state.settled))) return 'there';
      return pins.length >= mostPins ? 'full' : 'free';
    }, []),
  );
}

/** Whether the page shows the settings that it begins with. */
export const useIsFirst = (): boolean => useLab((state) => shownPins(state) === firstComparison);
