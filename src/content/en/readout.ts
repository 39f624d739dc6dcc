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
  inTheEnd: {
    vanishes: 'Vanishing in the end.',
    shrinks: 'Shrinking in the end.',
    holds: 'Steady in the end.',
    grows: 'Growing in the end.',
    explodes: 'Exploding in the end.',
  },
  loss: {
    word: 'the loss on “{word}”',
    step: 'the loss at step {step}',
    layer: 'the loss at layer {step}',
  },
  Gradient: {
    word: 'The gradient of the loss on “{word}”',
    step: 'The gradient of the loss at step {step}',
    layer: 'The gradient of the loss at layer {step}',
  },
  gradient: {
    word: 'the gradient of the loss on “{word}”',
    step: 'the gradient of the loss at step {step}',
    layer: 'the gradient of the loss at layer {step}',
  },
  place: {
    word: '“{word}”',
    step: 'step {step}',
    layer: 'layer {step}',
    initial: 'the initial state',
    joint: 'the state ({state} and c) at {place}',
    jointInitial: 'the initial state ({state} and c)',
  },
  unit: {
    step: { one: 'step', other: 'steps' },
    layer: { one: 'layer', other: 'layers' },
  },
  factors:
    'on average each step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  factorsOnce: 'this step multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  layerFactors:
    'on average each layer multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  layerFactorsOnce:
    'this layer multiplies it by {ratio} = saturation {saturation} × weights {weights}',
  ratio: 'on average each step multiplies it by {ratio}',
  ratioOnce: 'this step multiplies it by {ratio}',
  shrinks: '{Gradient} reaches {place}, {steps} {unit} back, at {size} of its size: {factors}.',
  grows: '{Gradient} reaches {place}, {steps} {unit} back, at {size} times its size: {factors}.',
  zero: '{Gradient} does not reach {place}, {steps} {unit} back. It is exactly 0 there: {cause}.',
  zeroBySaturation: 'at {stop} every unit that could carry it has f′ = 0',
  zeroByWeights: 'W passes nothing of it on',
  zeroByGates: 'the gates let nothing of it through',
  start: '{Gradient} starts its way back at {place}, with size {size}.',
  after: '{Place} comes after {loss}: no gradient of that loss flows there.',
  cut: {
    one: 'Truncated: {loss} reaches only {steps} step back, and not {place}; full BPTT would find {size} of its size there.',
    other:
      'Truncated: {loss} reaches only {steps} steps back, and not {place}; full BPTT would find {size} of its size there.',
  },
  underflow:
    'In {format} {gradient} becomes exactly 0 at {place}; in float64 it is {size} of its size there.',
  underflowBefore:
    'In {format} {gradient} becomes exactly 0 at {stop}, before it reaches {place}; in float64 it is {size} of its size at {stop}.',
  lost: 'In {format} {loss} has no gradient, not even at its own step: it is too small to be stored. In float64 its size is {size} there.',
  signalOverflow:
    '{Gradient} is too large for {format} at {place}: from there on nothing finite is left.',
  scaledOverflow:
    '{Gradient}, times the loss scale {scale}, is too large for {format} at {place}: from there on nothing finite is left. A smaller scale helps.',
  overflow:
    'In {format} the forward pass overflows at {place}: from there on nothing finite is left, and no gradient either. In float64 {loss} is {value}.',
  none: 'There is no gradient at all: {loss} has none even at its own step.',
  broken:
    'The forward pass overflows at {place}: from there on nothing finite is left, and no gradient either.',
  forward: {
    one: 'Reading {place}: the new state mixes it with the one before. {saturated} of {units} units is saturated.',
    other:
      'Reading {place}: the new state mixes it with the one before. {saturated} of {units} units are saturated.',
  },
  forwardGates: {
    one: 'Reading {place}: the gates decide what of it is written into the state. {saturated} of {units} gate values is saturated.',
    other:
      'Reading {place}: the gates decide what of it is written into the state. {saturated} of {units} gate values are saturated.',
  },
  forwardLayer: {
    one: '{Place} reads no input: it has the state before it, and weights of its own. {saturated} of {units} units is saturated.',
    other:
      '{Place} reads no input: it has the state before it, and weights of its own. {saturated} of {units} units are saturated.',
  },
  forwardFirst: {
    one: 'Layer 0 reads {input}, all that this net ever reads. {saturated} of {units} units is saturated.',
    other:
      'Layer 0 reads {input}, all that this net ever reads. {saturated} of {units} units are saturated.',
  },
  productNorm: '‖∂{whole}{t}/∂{whole}{k}‖',
  product:
    '{norm} = {size}: of a change at {place} at most this much is left at {end}, {steps} steps on, {ratio} a step on average.',
  productOnce:
    '{norm} = {size}: of a change at {place} at most this much is left at {end}, one step on.',
  productWaiting: 'Computing the Jacobian products on the way back to {place} …',
  turn: 'No loss, only Jacobians: the way back starts at {end}, where a change is all there.',
  afterStep: '{Place} comes after {end}, from which the way back starts.',
  firstInput: 'x₀',
  prediction: 'The network gives “{word}” a probability of {probability}: the loss is {loss}.',
  predictionStep:
    'The network gives the target a probability of {probability}: the loss is {loss}.',
} as const;
