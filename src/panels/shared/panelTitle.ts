/** What a panel is called where panels stand in a list. */
import type { Content } from '../../content/Content.ts';
import type { PanelId } from '../../store/panelIds.ts';

export const panelTitle = ({ panels, readout }: Content, id: PanelId): string =>
  id === 'readout' ? readout.title : panels[id].title;
