import { lazy, Suspense, useState } from 'react';
import { useContent, useLabStore } from '../../panels/shared/LabContext.ts';
import { IconButton, TextButton } from '../../ui/IconButton.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';

/** Fetched when it is first asked for. */
const ShareDialog = lazy(async () => ({
  default: (await import('./ShareDialog.tsx')).ShareDialog,
}));

export type ShareButtonProps = {
  /** What a page that cannot be embedded shows, in a sentence: of such a page only the link is shared. */
  readonly pageTitle?: string;
};

const SHARE =
  'M9.2 12.5V5.2L6.9 7.5 5.8 6.4 10 2.2l4.2 4.2-1.1 1.1-2.3-2.3v7.3zM4 9.5h2.4V11H5.6v5.4h8.8V11h-.8V9.5H16V18H4z';

/** Opens the dialog; an icon on a phone. A frame where playback rests is shared with the rest; what is playing is shared whole. */
export function ShareButton({ pageTitle }: ShareButtonProps) {
  const { app } = useContent();
  const store = useLabStore();
  const isPhone = useMediaQuery('(max-width: 760px)');
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    const { playback, toEnd } = store.getState();
    if (playback.playing) toEnd();
    setIsOpen(true);
  };
  return (
    <>
      {isPhone ? (
        <IconButton label={app.share} path={SHARE} onClick={open} />
      ) : (
        <TextButton onClick={open}>{app.share}</TextButton>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <ShareDialog pageTitle={pageTitle ?? null} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
