import { usePlaybackClock } from '../../panels/transport/usePlaybackClock.ts';
import type { LabStore } from '../../store/labStore.ts';
import { FigureTool } from '../../ui/FigureTool.ts';
import { makeExportTool } from '../export/makeExportTool.tsx';
import { LabView } from './LabView.tsx';
import { useLabKeys } from './useLabKeys.ts';

export type LabPageProps = {
  readonly store: LabStore;
  /** Whether the reader came from another page: then the keyboard starts at the figures. */
  readonly takesFocus: boolean;
};

/** The Lab with its clock and its keys. */
export function LabPage({ store, takesFocus }: LabPageProps) {
  usePlaybackClock();
  useLabKeys(store.getState);
  return (
    <FigureTool value={makeExportTool}>
      <LabView takesFocus={takesFocus} />
    </FigureTool>
  );
}
