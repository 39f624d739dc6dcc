/** What a panel is called where panels stand in a list. */
import type { Content } from './Content.ts';

type Panels = Content['panels'];

type TitledPanel = {
  [Id in keyof Panels]: Panels[Id] extends { readonly title: string } ? Id : never;
}[keyof Panels];

export const panelTitle = ({ panels, readout }: Content, id: TitledPanel | 'readout'): string =>
  id === 'readout' ? readout.title : panels[id].title;
