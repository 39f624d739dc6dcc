/** The spectrum panel: eigenvalues and singular values, and what they mean for a gradient. Its title stands with those of the other panels. */
export const spectrum = {
  hints: {
    draggable: 'drag the rim to rescale W',
    fixed: 'no scale w moves ρ(W): its rim stays',
    given: 'W is the file’s own',
  },
  noOneMatrix: {
    gates:
      'Each gate has a W of its own, and no one of them decides alone. Below are the singular values for the whole state, in an LSTM s and c together.',
    untied:
      'Each step has a W of its own: there is no one matrix whose powers would count. Below are the singular values of one step, and of all from there to the loss.',
  },
  eigenvalues: 'eigenvalues λ of W',
  planeSpoken: {
    one: '{count} eigenvalue of W in the complex plane. ρ(W) = {radius}; critical circle 1/γ = {critical}',
    other:
      '{count} eigenvalues of W in the complex plane. ρ(W) = {radius}; critical circle 1/γ = {critical}',
  },
  real: 'Re',
  imaginary: 'Im',
  unitCircle: '1',
  criticalCircle: '1/γ = {radius}',
  rim: 'Spectral radius ρ(W)',
  rimName: 'ρ',
  rimValue: '{radius}, at w = {scale}',
  facts: { radius: 'ρ(W)', norm: 'σ₁(W)', critical: '1/γ' },
  verdicts: {
    waiting: 'computing …',
    broken: 'W is not finite: it has no spectrum.',
    zero: 'W = 0: no gradient passes a single step.',
    vanishes: 'σ₁(W) < 1/γ: every step back shrinks a gradient. It must vanish.',
    cannotGrow: 'σ₁(W) = 1/γ: no step back can make a gradient grow.',
    linearVanishes:
      'ρ(W) < 1 < σ₁(W), and f is linear: a gradient may grow at first, but vanishes in the end.',
    linearEdge:
      'ρ(W) = 1, and f is linear: some gradients never vanish, and none explodes exponentially.',
    linearExplodes: 'ρ(W) > 1, and f is linear: almost every gradient explodes in the end.',
    tendsToVanish:
      'ρ(W) < 1/γ < σ₁(W): a gradient may grow at first, and tends to vanish: a guide, no guarantee.',
    edge: 'ρ(W) = 1/γ, the edge: whether a gradient grows or vanishes is up to f′.',
    canExplode: 'ρ(W) > 1/γ: a gradient can explode. Whether it does is up to f′ at each step.',
  },
  lyapunov: {
    title: 'Lyapunov exponents of steps {first} to {last}',
    single: 'λ₁ = {largest}, and λ₁ / ln 10 = {decades} decades a step.',
    many: 'λ₁ = {largest} down to λ{sub} = {smallest}, and λ₁ / ln 10 = {decades} decades a step.',
    none: 'No step lies between k and t.',
    large: 'Not computed for a state of more than 128 numbers.',
    waiting: 'computing …',
  },
  values: 'singular values σ',
  valuesSpoken: 'Singular values. {groups}',
  group: '{name}: {largest} largest, {smallest} smallest.',
  groupAbsent: '{name}: {reason}.',
  names: {
    weights: 'W',
    jacobian: 'J{sub}',
    product: '∂{state}{subFollowed}/∂{state}{sub}',
  },
  namesWaiting: { jacobian: 'Jₖ', product: '∂{state}ₜ/∂{state}ₖ' },
  absence: {
    waiting: 'computing …',
    failed: 'not computed',
    noStep: 'no step',
    afterLoss: 'after the loss',
    broken: 'not finite',
  },
} as const;
