/** The equations in TeX; \s is the state's letter, #k and #t stand for the steps on the screen. */
export const formulas = {
  forward: {
    preActivation: 'a_{#k}',
    inputTerm: 'U x_{#k}',
    recurrentTerm: 'W \\s_{#j}',
    bias: 'b',
    state: '\\s_{#k}',
    activation: {
      tanh: '\\tanh(a_{#k})',
      sigmoid: '\\sigma(a_{#k})',
      relu: '\\mathrm{ReLU}(a_{#k})',
      leaky: '\\mathrm{LReLU}(a_{#k})',
      identity: 'a_{#k}',
    },
    loss: 'E_{#t}',
    probability: '\\hat y_{#t}[y_{#t}]',
  },
  backward: {
    signal: '\\dfrac{\\partial E_{#t}}{\\partial \\s_{#k}}',
    lossSignal: '\\dfrac{\\partial E_{#t}}{\\partial \\s_{#t}}',
    product: '\\prod_{j=#n}^{#t} \\dfrac{\\partial \\s_j}{\\partial \\s_{j-1}}',
    emptyProduct: 'I',
    stepJacobian: '\\dfrac{\\partial \\s_{#k}}{\\partial \\s_{#j}}',
    derivative: "\\mathrm{diag}\\,f'(a_{#k})",
    weights: 'W',
  },
} as const;
