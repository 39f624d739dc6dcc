import { lazy, Suspense } from 'react';
import { useContent, useLab } from '../../panels/shared/LabContext.ts';

const ControlsPanel = lazy(async () => ({
  default: (await import('../../panels/controls/ControlsPanel.tsx')).ControlsPanel,
}));

/** So many stand in a row or two above the figures; more fold away where there is no room beside them. */
const FEW = 6;

/** The chosen controls; nothing where none are. */
export function EmbedControls({ isNarrow }: { readonly isNarrow: boolean }) {
  const { embed } = useContent();
  const wanted = useLab((state) => state.params.controls);
  const count = wanted.filter((id) => id !== 'play').length;
  if (count === 0) return null;
  const panel = (
    <Suspense fallback={<div className="controls" data-late="true" />}>
      <ControlsPanel only={wanted} />
    </Suspense>
  );
  if (count > FEW && isNarrow) {
    return (
      <details className="embed-controls lab-card">
        <summary>{embed.controls}</summary>
        {panel}
      </details>
    );
  }
  return (
    <aside
      className={count > FEW ? 'embed-controls embed-controls-many' : 'embed-controls lab-card'}
      aria-label={embed.controls}
    >
      {panel}
    </aside>
  );
}
