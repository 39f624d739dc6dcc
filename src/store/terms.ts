/** Terms of the equations; the marks that a term lights up answer to the same names. */
export type TermId =
  | 'preActivation'
  | 'inputTerm'
  | 'recurrentTerm'
  | 'bias'
  | 'state'
  | 'loss'
  | 'probability'
  | 'signal'
  | 'lossSignal'
  | 'product'
  | 'stepJacobian'
  | 'derivative'
  | 'weights';
