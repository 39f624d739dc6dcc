/** The sentence above the pictures. Each is a whole thought with its numbers. */
export const readout = {
  title: 'What happens now',
  verdict: {
    vanishes: 'Vanishing.',
    shrinks: 'Shrinking.',
    holds: 'Steady.',
    grows: 'Growing.',
    explodes: 'Exploding.',
    none: 'No gradient.',
    broken: 'Overflow.',
  },
  loss: { word: 'the loss on “{word}”', step: 'the loss at step {step}' },
  Gradient: {
    word: 'The gradient of the loss on “{word}”',
    step: 'The gradient of the loss at step {step}',
  },
  place: { word: '“{word}”', step: 'step {step}', initial: 'the initial state' },
  factors:
    'on average each step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  factorsOnce: 'this step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  shrinks: {
    one: '{Gradient} reaches {place}, {steps} step back, at {size} of its size: {factors}.',
    other: '{Gradient} reaches {place}, {steps} steps back, at {size} of its size: {factors}.',
  },
  grows: {
    one: '{Gradient} reaches {place}, {steps} step back, at {size} times its size: {factors}.',
    other: '{Gradient} reaches {place}, {steps} steps back, at {size} times its size: {factors}.',
  },
  zero: {
    one: '{Gradient} does not reach {place}, {steps} step back. It is exactly 0 there: {cause}.',
    other: '{Gradient} does not reach {place}, {steps} steps back. It is exactly 0 there: {cause}.',
  },
  zeroBySaturation: 'at {stop} every unit that could carry it has f′ = 0',
  zeroByWeights: 'W passes nothing of it on',
  start: '{Gradient} starts its way back at {place}, with size {size}.',
  after: '{Place} comes after {loss}: no gradient of that loss flows there.',
  cut: {
    one: 'Truncated: {loss} reaches only {steps} step back, and not {place}; full BPTT would find {size} of its size there.',
    other:
      'Truncated: {loss} reaches only {steps} steps back, and not {place}; full BPTT would find {size} of its size there.',
  },
  none: 'There is no gradient at all: {loss} has none even at its own step.',
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
