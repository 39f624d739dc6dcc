import { useEffect, useRef } from 'react';
import { useLateWords } from '../../../panels/shared/useLateWords.ts';
import { ownWords, type OwnWords } from '../../../content/ownWords.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { LoadedNetwork } from './LoadedNetwork.tsx';
import { OwnDialog } from './OwnDialog.tsx';
import { useOwnFiles } from './useOwnFiles.ts';
import './own.css';

export type OwnNetworkProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The files that were dropped last; they are taken once. */
  readonly dropped: readonly File[] | null;
};

/** What the reader brought: what is on the screen of it, why a file was refused, and the dialog to bring more. */
export function OwnNetwork({ isOpen, onClose, dropped }: OwnNetworkProps) {
  const words = useLateWords<OwnWords>(ownWords);
  const { problems, take, dismiss, dismissAll } = useOwnFiles();
  /** Its lines go with the dialog. */
  const close = () => {
    dismissAll();
    onClose();
  };
  const taken = useRef<readonly File[] | null>(null);
  useEffect(() => {
    if (dropped === null || dropped === taken.current) return;
    taken.current = dropped;
    void take(dropped);
  }, [dropped, take]);
  const choose = async (files: readonly File[]) => {
    if (await take(files)) close();
  };
  const lines = problems.map((problem) => (
    <Notice
      key={problem}
      text={problem}
      dismissLabel={words.dismiss}
      onDismiss={() => dismiss(problem)}
    />
  ));
  return (
    <>
      {!isOpen && lines}
      <LoadedNetwork />
      {isOpen && (
        <OwnDialog onClose={close} onFiles={(files) => void choose(files)}>
          {lines}
        </OwnDialog>
      )}
    </>
  );
}
