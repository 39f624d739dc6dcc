import { Suspense, type ReactNode } from 'react';
import { useContent } from '../../panels/shared/LabContext.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';

export type LateFigureProps = {
  /** The class of the panel, which keeps its height until it is there. */
  readonly className: string;
  readonly children: ReactNode;
};

/** A panel that may still have to be fetched; one that cannot be fetched does not take the page with it. */
export function LateFigure({ className, children }: LateFigureProps) {
  const { app } = useContent();
  return (
    <ErrorBoundary sentence={app.cardBroken}>
      <Suspense fallback={<div className={className} data-late="true" />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
