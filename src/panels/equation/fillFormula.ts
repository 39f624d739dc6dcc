/** Puts the steps on the screen and the state's letter into a formula of the content. */
export type FormulaPlaces = {
  readonly k: number;
  readonly t: number;
  readonly state: 's' | 'h';
};

/** #k, #t; #j is k−1 and #n is k+1; \s is the state. */
export function fillFormula(tex: string, { k, t, state }: FormulaPlaces): string {
  return tex
    .replaceAll('#k', String(k))
    .replaceAll('#j', String(k - 1))
    .replaceAll('#n', String(k + 1))
    .replaceAll('#t', String(t))
    .replaceAll(/\\s(?![a-zA-Z])/g, state);
}
