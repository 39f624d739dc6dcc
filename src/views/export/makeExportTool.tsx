import { lazy, memo, Suspense } from 'react';
import { useContent } from '../../panels/shared/LabContext.ts';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import type { MakeFigureTool } from '../../ui/FigureTool.ts';
import type { ExportToolProps } from './ExportTool.tsx';

/** Fetched after the first picture. */
const ExportTool = lazy(async () => ({
  default: (await import('./ExportTool.tsx')).ExportTool,
}));

/** The place of the export's button in every figure; no change of a figure draws it anew. */
const LateExportTool = memo(function LateExportTool(props: ExportToolProps) {
  const { app } = useContent();
  return (
    <ErrorBoundary sentence={app.toolBroken}>
      <Suspense fallback={<span className="figure-late-tool" data-late="true" />}>
        <ExportTool {...props} />
      </Suspense>
    </ErrorBoundary>
  );
});

/** Gives figures their export. */
export const makeExportTool: MakeFigureTool = (panel, title) => (
  <LateExportTool panel={panel} title={title} />
);
