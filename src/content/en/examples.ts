/** The examples: a name and a claim that the example's own numbers bear out. */
export const examples = {
  vanishing: {
    title: 'Vanishing by small weights',
    claim: 'ρ(W) < 1: ten steps back less than a thousandth of the gradient is left.',
  },
  saturation: {
    title: 'Vanishing by saturation',
    claim: 'ρ(W) > 1, and yet the gradient dies: most units sit where f′ is almost 0.',
  },
  edge: {
    title: 'Edge of chaos',
    claim: 'Near the critical scale the gradient neither dies nor explodes in 60 steps.',
  },
  explodingTanh: {
    title: 'Exploding in a few steps',
    claim:
      'Large weights and small inputs keep tanh in its steep part: the gradient grows a thousandfold.',
  },
  explodingLinear: {
    title: 'Exploding without end',
    claim: 'Without saturation nothing stops it: more than 10¹⁰⁰ times as large after 200 steps.',
  },
  deadRelu: {
    title: 'Dead ReLU',
    claim: 'Every unit is off, f′ = 0: the gradient is exactly 0, not just small.',
  },
  orthogonal: {
    title: 'Orthogonal and linear',
    claim: 'W turns the gradient without changing its length: exactly 1 after 100 steps.',
  },
  nonNormal: {
    title: 'Growing, then dying',
    claim: 'ρ(W) < 1, but W is non-normal: the gradient first grows tenfold, then dies.',
  },
  tutorial: {
    title: 'The tutorial’s own defaults',
    claim: 'Weights uniform in ±1/√n: every step keeps only about half of the gradient.',
  },
} as const;
