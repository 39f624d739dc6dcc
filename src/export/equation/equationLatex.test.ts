import { describe, expect, it } from 'vitest';
import { equationLatex, texMagnitude } from './equationLatex.ts';

const term = (tex: string, value: number, isFactor = false) => ({
  tex,
  log10: Math.log10(value),
  isFactor,
  relation: null,
});
const sign = (tex: string, relation: '≤' | null = null) => ({
  tex,
  log10: null,
  isFactor: false,
  relation,
});

describe('equations as LaTeX', () => {
  it('stand below each other, aligned at their first sign of equality', () => {
    const rows = [
      [term('a', 2), sign('='), term('b', 1), sign('+'), term('c', 1)],
      [term('s', 1), sign('= f(a),'), term('E', 2), sign('= -\\log'), term('y', 0.5)],
    ];
    expect(equationLatex(rows, false)).toBe(
      '\\begin{aligned}\na &= b + c \\\\\ns &= f(a), \\quad E = -\\log y\n\\end{aligned}',
    );
  });

  it('have the values that the page shows under their terms, a factor with its sign', () => {
    const latex = equationLatex([[term('J', 0.412, true), sign('='), term('b', 1e-3)]], true);
    expect(latex).toContain('\\underset{\\times 0.41}{J} &= \\underset{1.0 \\times 10^{-3}}{b}');
  });

  it('say ≤ under = where the norms of a product or a sum are only bounded, as the page does', () => {
    const rows = [[term('g', 0.76), sign('=', '≤'), term('b', 0.96)]];
    expect(equationLatex(rows, true)).toContain(
      '\\underset{0.76}{g} &\\underset{\\le}{=} \\underset{0.96}{b}',
    );
    expect(equationLatex(rows, false)).toContain('g &= b');
  });

  it('leave a term without a value as it is', () => {
    expect(equationLatex([[term('g', NaN)]], true)).toContain('\ng\n');
  });

  it('part terms that stand side by side by commas', () => {
    const rows = [[term('r', 0.5), term('z', 0.5), sign('= \\sigma(a)')]];
    expect(equationLatex(rows, false)).toContain('r,\\; z &= \\sigma(a)');
  });
});

describe('a magnitude in LaTeX', () => {
  it.each([
    [Math.log10(0.42), '0.42'],
    [-412.3, '5.0 \\times 10^{-413}'],
    [380, '1.0 \\times 10^{380}'],
    [-Infinity, '0'],
    [Infinity, '\\infty'],
  ])('of 10^%s is %s', (log10, tex) => {
    expect(texMagnitude(log10)).toBe(tex);
  });
});
