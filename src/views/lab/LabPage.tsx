import { usePlaybackClock } from '../../panels/transport/usePlaybackClock.ts';
import type { LabStore } from '../../store/labStore.ts';
import { LabView } from './LabView.tsx';
import { useLabKeys } from './useLabKeys.ts';

/** The Lab with its clock and its keys. */
export function LabPage({ store }: { readonly store: LabStore }) {
  usePlaybackClock();
  useLabKeys(store.getState);
  return <LabView />;
}
