/** The names of the controls, each the key of the parameter that it sets; `play` is the playback bar. */
export const controlIds = [
  'w',
  'u',
  'v',
  'b',
  'fb',
  'cell',
  'tied',
  'act',
  'init',
  'n',
  'seed',
  'input',
  'text',
  'T',
  'loss',
  't',
  'k',
  'trunc',
  'clip',
  'prec',
  'l2',
  'omega',
  'play',
] as const;

export type ControlId = (typeof controlIds)[number];
