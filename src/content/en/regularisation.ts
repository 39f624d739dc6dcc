/** L2 and Pascanu’s Ω, by what they do to the gradient of W. */
export const regularisation = {
  title: 'Regularisation',
  hint: 'what it adds to ∂E/∂W',
  rows: {
    gradient: '∂E/∂W',
    l2: 'λW',
    omega: 'λ∂Ω/∂W',
    sum: 'sum',
  },
  row: '‖{name}‖ = {value}',
  off: 'λ = 0: nothing is added.',
  turned: 'Together {norm}, turned by {angle}° from ∂E/∂W.',
  noDirection: 'Together {norm}.',
  broken: 'Not finite: no term can help.',
  l2Alone: 'Ω stands for one vanilla W, the same at every step; here L2 alone applies.',
  ratios:
    'Ω = {omega}: it wants each step’s ratio to be 1, and their mean is {mean}. A step against ∂⁺Ω/∂W, 1 % of ‖W‖ long, changes the mean by {change}.',
  ratiosFlat:
    'Ω = {omega}: it wants each step’s ratio to be 1, and their mean is {mean}. It has no direction to push W in.',
  ratiosNone: 'Ω = {omega}: no gradient reaches any step, so there is no ratio to keep.',
  ratiosBroken: 'Ω is not finite either: the forward pass or the gradient overflowed.',
  larger: 'W grows with it.',
  smaller: 'W shrinks with it.',
  immediate:
    'Immediate derivative only: states and gradients count as constants (Pascanu et al. 2013, eq. 9, 10).',
  strip: 'ratio of each step back',
  stripName: 'The ratio of each step back that Ω pulls towards 1',
  stripPoint: '{step}: × {value}',
} as const;
