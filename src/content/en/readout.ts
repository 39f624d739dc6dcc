/** The sentence above the pictures. Each is a whole thought with its numbers. */
export const readout = {
  title: 'What happens now',
  verdict: {
    vanishes: 'Vanishing.',
    holds: 'Steady.',
    explodes: 'Exploding.',
    none: 'No gradient.',
    broken: 'Overflow.',
  },
  loss: { word: 'the loss on “{word}”', step: 'the loss at step {step}' },
  Loss: { word: 'The loss on “{word}”', step: 'The loss at step {step}' },
  place: { word: '“{word}”', step: 'step {step}', initial: 'the initial state' },
  factors: 'each step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  factorsOnce: 'this step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  shrinks: {
    one: '{loss} reaches {place}, {steps} step back, at {size} of its size: {factors}.',
    other: '{loss} reaches {place}, {steps} steps back, at {size} of its size: {factors}.',
  },
  grows: {
    one: '{loss} reaches {place}, {steps} step back, at {size} times its size: {factors}.',
    other: '{loss} reaches {place}, {steps} steps back, at {size} times its size: {factors}.',
  },
  zero: {
    one: '{loss} does not reach {place}, {steps} step back. Its gradient is exactly 0 there: {cause}.',
    other:
      '{loss} does not reach {place}, {steps} steps back. Its gradient is exactly 0 there: {cause}.',
  },
  zeroBySaturation: 'at {stop} every unit that could carry it has f′ = 0',
  zeroByWeights: 'W passes nothing on',
  start: '{loss} starts its way back at {place}, with a gradient of size {size}.',
  after: '{Place} comes after {loss}: no gradient of that loss flows there.',
  none: 'There is no gradient at all: {loss} does not change with the last state.',
  broken:
    'The forward pass overflows at {place}: from there on nothing finite is left, and no gradient either.',
  forward: {
    one: 'Reading {place}: the new state mixes it with the one before. {saturated} of {units} units is saturated.',
    other:
      'Reading {place}: the new state mixes it with the one before. {saturated} of {units} units are saturated.',
  },
  prediction: 'The network gives “{word}” a probability of {probability}: the loss is {loss}.',
  predictionStep:
    'The network gives the target a probability of {probability}: the loss is {loss}.',
} as const;
