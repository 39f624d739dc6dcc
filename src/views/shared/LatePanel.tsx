import { Suspense } from 'react';
import { useContent } from '../../panels/shared/LabContext.ts';
import type { PanelId } from '../../store/panelIds.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { panelRegistry } from './panelRegistry.tsx';

/** A panel that may still have to be fetched; one that cannot be fetched does not take the page with it. */
export function LatePanel({ panel }: { readonly panel: PanelId }) {
  const { app } = useContent();
  const { Panel } = panelRegistry[panel];
  return (
    <ErrorBoundary sentence={app.cardBroken}>
      <Suspense fallback={<div className={panel} data-late="true" />}>
        <Panel />
      </Suspense>
    </ErrorBoundary>
  );
}
