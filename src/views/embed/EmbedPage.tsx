import { useRef } from 'react';
import { usePlaybackClock } from '../../panels/transport/usePlaybackClock.ts';
import { useLab } from '../../panels/shared/LabContext.ts';
import type { LabStore } from '../../store/labStore.ts';
import { useLabKeys } from '../lab/useLabKeys.ts';
import { EmbedView } from './EmbedView.tsx';
import type { ParentMessages } from './holdMessages.ts';
import { useHostBridge } from './useHostBridge.ts';
import { useRestOffScreen } from './useRestOffScreen.ts';

export type EmbedPageProps = {
  readonly store: LabStore;
  readonly fromParent: ParentMessages;
};

/** The embedded page with its clock and its keys, which it hears only while the focus is inside its frame. */
export function EmbedPage({ store, fromParent }: EmbedPageProps) {
  usePlaybackClock();
  useLabKeys(store.getState);
  const body = useRef<HTMLDivElement>(null);
  useHostBridge(body, fromParent);
  useRestOffScreen(body);
  const status = useLab((state) => state.run.status);
  const isDragged = useLab((state) => Object.keys(state.pending).length > 0);
  return (
    <div className="embed" ref={body} data-status={status} data-dragged={isDragged}>
      <EmbedView />
    </div>
  );
}
