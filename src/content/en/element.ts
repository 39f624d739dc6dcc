/** The element <vanishing-point>, in the page of its author. */
export const element = {
  titled: 'Vanishing Point, an interactive figure: {panels}',
  untitled: 'Vanishing Point, an interactive figure',
  noPage:
    'It is not known where Vanishing Point is: this script has become part of another file. Say it with the attribute src.',
  badPage: 'The attribute src holds no address of a page.',
  silent: 'What the frame has loaded does not answer: it is not Vanishing Point, or it cannot run.',
} as const;
