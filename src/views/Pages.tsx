import { lazy, Suspense, useState } from 'react';
import { useContent, useLab } from '../panels/shared/LabContext.ts';
import type { LabStore } from '../store/labStore.ts';
import type { ParentMessages } from './embed/holdMessages.ts';
import { LabPage } from './lab/LabPage.tsx';

/** Fetched when it is first asked for. */
const ComparePage = lazy(async () => {
  const { ComparePage: page } = await import('./compare/ComparePage.tsx');
  return { default: page };
});

/** What stands in another page. */
const EmbedPage = lazy(async () => {
  const { EmbedPage: page } = await import('./embed/EmbedPage.tsx');
  return { default: page };
});

export type PagesProps = { readonly store: LabStore; readonly fromParent: ParentMessages };

/** The page that the address names. */
export function Pages({ store, fromParent }: PagesProps) {
  const { app, compare } = useContent();
  const view = useLab((state) => state.view);
  const [before, setBefore] = useState(view);
  const [hasMoved, setHasMoved] = useState(false);
  if (view !== before) {
    setBefore(view);
    setHasMoved(true);
  }
  switch (view) {
    case 'lab':
      return <LabPage store={store} takesFocus={hasMoved} />;
    case 'compare':
      return (
        <Suspense fallback={<p role="status">{compare.loading}</p>}>
          <ComparePage takesFocus={hasMoved} />
        </Suspense>
      );
    case 'embed':
      return (
        <Suspense fallback={<p role="status">{app.waiting}</p>}>
          <EmbedPage store={store} fromParent={fromParent} />
        </Suspense>
      );
  }
}
