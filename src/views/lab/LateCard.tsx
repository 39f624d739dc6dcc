import { Suspense, type ReactNode } from 'react';
import { useContent } from '../../panels/shared/LabContext.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';

export type LateCardProps = {
  /** The class of the panel, which keeps its height until it is there. */
  readonly className: string;
  readonly children: ReactNode;
};

/** A card whose panel is fetched after the first picture; one that cannot be fetched does not take the page with it. */
export function LateCard({ className, children }: LateCardProps) {
  const { app } = useContent();
  return (
    <div className="lab-card">
      <ErrorBoundary sentence={app.cardBroken}>
        <Suspense fallback={<div className={className} data-late="true" />}>{children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}
