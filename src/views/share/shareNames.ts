/** What panels and controls are called where they stand in a list. */
import type { Content } from '../../content/Content.ts';
import type { ControlId } from '../../store/controlIds.ts';
import type { PanelId } from '../../store/panelIds.ts';

export const panelName = ({ panels, readout }: Content, id: PanelId): string =>
  id === 'readout' ? readout.title : panels[id].title;

export function controlName({ controls, panels }: Content, id: ControlId): string {
  switch (id) {
    case 'play':
      return panels.transport.title;
    case 'trunc':
      return controls.labels.truncation;
    default:
      return controls.labels[id];
  }
}
