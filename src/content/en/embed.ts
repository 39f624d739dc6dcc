/** The page that stands in another page. */
export const embed = {
  title: 'Vanishing Point, embedded',
  openLab: 'Open in the Lab',
  openLabTitle: 'This very state in the full Lab, in a new tab',
  controls: 'Controls',
  errors: {
    badMessage: 'That is no message of version 1: {detail}.',
    unknownKey: 'An embedded page has no parameter “{key}”; nothing was changed by it.',
    badValue: '“{written}” is not a value of {key}; {current} stays.',
    notUsed:
      '{key} means nothing beside the other parameters: “{written}” was not taken, and {key} stays as it was.',
    stepsOfWords:
      'With words as input their number sets T: “{written}” was not taken, and T stays as it was.',
    failed: 'This setting could not be computed.',
  },
} as const;
