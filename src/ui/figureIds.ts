/** The names by which the page, its styles and the files made of them know the figures. */
export const figureIds = [
  'network',
  'jacobians',
  'itemised',
  'saturation',
  'equation',
  'clipping',
  'spectrum',
  'regularisation',
  'check',
  'gradient-log',
  'compare-networks',
  'compare-chart',
] as const;

export type FigureId = (typeof figureIds)[number];
