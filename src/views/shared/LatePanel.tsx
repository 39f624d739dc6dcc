import type { PanelId } from '../../store/panelIds.ts';
import { LateFigure } from './LateFigure.tsx';
import { panelRegistry } from './panelRegistry.tsx';

/** A panel of the registry, wherever it stands. */
export function LatePanel({ panel }: { readonly panel: PanelId }) {
  const { Panel } = panelRegistry[panel];
  return (
    <LateFigure className={panel}>
      <Panel />
    </LateFigure>
  );
}
