/** What a control is called where it stands in a list. */
import type { Content } from '../../content/Content.ts';
import type { ControlId } from '../../store/controlIds.ts';

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
