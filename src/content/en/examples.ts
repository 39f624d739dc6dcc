/** The examples: a name and a claim that the example's own numbers bear out. */
export const examples = {
  vanishing: {
    title: 'Vanishing by small weights',
    claim: 'σ₁(W) < 1, so it must vanish: nine steps back less than a thousandth is left.',
  },
  saturation: {
    title: 'Vanishing by saturation',
    claim: 'ρ(W) > 1, and yet the gradient dies: most units sit where f′ is almost 0.',
  },
  edge: {
    title: 'Edge of chaos',
    claim:
      'Weights and saturation balance: over 60 steps the gradient stays within a factor of ten.',
  },
  explodingTanh: {
    title: 'Exploding in a few steps',
    claim: 'Large weights and small inputs keep tanh steep: a thousandfold in nine steps.',
  },
  explodingLinear: {
    title: 'Exploding without end',
    claim: 'Nothing saturates, nothing stops it: more than 10¹⁰⁰ times as large after 200 steps.',
  },
  deadRelu: {
    title: 'Dead ReLU',
    claim: 'Every unit is off, f′ = 0: the gradient is exactly 0, not just small.',
  },
  orthogonal: {
    title: 'Orthogonal and linear',
    claim: 'W turns the gradient and keeps its length: still 1 after 100 steps.',
  },
  nonNormal: {
    title: 'Growing, then dying',
    claim: 'ρ(W) < 1, but W is non-normal: the gradient grows tenfold before it dies.',
  },
  tamed: {
    title: 'Tamed by its inputs',
    claim: 'ρ(W) > 1.5, and yet λ₁ < 0: the inputs hold the units where no difference can grow.',
  },
  forgetGate: {
    title: 'LSTM with open forget gates',
    claim: 'A forget bias of 3: more than a third of the gradient is left 99 steps back.',
  },
  cellPath: {
    title: 'LSTM, more than its cell path',
    claim:
      'The forget gates alone would leave less than 10⁻²⁰; all paths together leave a hundredth and more.',
  },
  layers: {
    title: 'Not only in recurrent networks',
    claim: 'Ten layers, each with weights of its own: the gradient vanishes all the same.',
  },
  tutorial: {
    title: 'The tutorial’s own defaults',
    claim: 'Weights uniform in ±1/√n: on average a step back keeps less than half of the gradient.',
  },
  truncated: {
    title: 'Truncated too soon',
    claim:
      'A gradient that lives for 60 steps, cut after 5: ∂E/⁠∂W is off by over four fifths of its norm and turned by over 45°.',
  },
  preserved: {
    title: 'Asked to keep its size',
    claim:
      'A step back keeps less than half of the gradient: what Ω adds to ∂E/⁠∂W makes it more, and W larger.',
  },
  underflow: {
    title: 'Too small for float16',
    claim:
      'On its way to step 0 the gradient becomes exactly 0, which it is not in float64. A loss scale of 4096 saves it.',
  },
  overflow: {
    title: 'Too large for float16',
    claim: 'States outgrow 65504: the loss is NaN, and a finite number in float64.',
  },
  onKinks: {
    title: 'All units on the kink',
    claim:
      'Every pre-activation is exactly 0: the gradient check finds no derivative by b to compare with.',
  },
} as const;
