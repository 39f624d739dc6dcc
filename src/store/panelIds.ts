/** The names of the panels that can stand alone, in the order in which a page shows them. */
export const panelIds = [
  'readout',
  'network',
  'jacobians',
  'itemised',
  'saturation',
  'equation',
  'clipping',
  'spectrum',
  'regularisation',
  'check',
] as const;

export type PanelId = (typeof panelIds)[number];
