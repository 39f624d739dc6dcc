import { lazy, Suspense, useState } from 'react';
import { useContent } from '../../../panels/shared/LabContext.ts';
import { TextButton } from '../../../ui/IconButton.tsx';

const CodeDialog = lazy(async () => ({
  default: (await import('./CodeDialog.tsx')).CodeDialog,
}));

/** Opens the script that computes the numbers on the screen again; it is fetched when it is asked for. */
export function CodeButton() {
  const { app } = useContent();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <TextButton title={app.codeTitle} onClick={() => setIsOpen(true)}>
        {app.code}
      </TextButton>
      {isOpen && (
        <Suspense>
          <CodeDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
