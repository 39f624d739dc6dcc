import { lazy, Suspense, useCallback, useState } from 'react';
import { useContent, useLab } from '../../../panels/shared/LabContext.ts';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../../content/ownWords.ts';
import { NO_NETWORK } from '../../../store/ownNetworks.ts';
import { ErrorBoundary } from '../../../ui/ErrorBoundary.tsx';
import { useFileDrop } from './useFileDrop.ts';
import './ownGate.css';

/** Fetched when the reader brings something, or wants to. */
const OwnNetwork = lazy(async () => ({ default: (await import('./OwnNetwork.tsx')).OwnNetwork }));

export type OwnGateProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Lets files of the reader's own in: dropped anywhere on the page, or chosen in the dialog. */
export function OwnGate({ isOpen, onClose }: OwnGateProps) {
  const { app } = useContent();
  const { dialog } = useLateWords<OwnWords>(ownWords);
  const isLoaded = useLab((state) => state.params.own !== NO_NETWORK);
  const [dropped, setDropped] = useState<readonly File[] | null>(null);
  const take = useCallback((files: readonly File[]) => setDropped(files), []);
  const isOver = useFileDrop(take);
  return (
    <>
      {isOver && (
        <div className="own-landing">
          <p>{dialog.dropHere}</p>
        </div>
      )}
      {(isOpen || isLoaded || dropped !== null) && (
        <ErrorBoundary sentence={app.cardBroken}>
          <Suspense>
            <OwnNetwork isOpen={isOpen} onClose={onClose} dropped={dropped} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
