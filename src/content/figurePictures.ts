/** The single figures that stand in the guide’s examples on paper, by the addresses that show nothing else. */
export const figurePictures = [
  {
    id: 'saturationFigure',
    address: '#/embed?w=1.5&u=6&panels=saturation&controls=none',
  },
  { id: 'spectrumFigure', address: '#/embed?panels=spectrum&controls=none' },
] as const;

export type FigurePictureId = (typeof figurePictures)[number]['id'];
