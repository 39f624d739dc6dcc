import { describe, expect, it, vi } from 'vitest';
import { formulas } from '../../content/formulas.ts';
import { fillFormula } from './fillFormula.ts';

type Katex = { readonly renderToString: (tex: string, options: object) => string };

// Only ui/ may import KaTeX; Tex.tsx renders with these options.
const katex = await vi.importActual<Katex>('katex');
const render = (tex: string) =>
  katex.renderToString(tex, { output: 'htmlAndMathml', throwOnError: true, strict: 'error' });

/** Every formula, under its path. */
function formulasIn(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]): [string, string][] => {
    const name = path === '' ? key : `${path}.${key}`;
    if (typeof part === 'string') return [[name, part]];
    return typeof part === 'object' && part !== null ? formulasIn(part, name) : [];
  });
}

const all = formulasIn(formulas);

describe('a formula', () => {
  it('has its steps and its state filled in', () => {
    const { product, signal, stepJacobian } = formulas.backward;
    const at = (k: number, state: 's' | 'h') => (tex: string) =>
      fillFormula(tex, { k, t: 9, state });
    expect([signal, stepJacobian].map(at(-1, 's'))).toEqual([
      '\\dfrac{\\partial E_{9}}{\\partial s_{-1}}',
      '\\dfrac{\\partial s_{-1}}{\\partial s_{-2}}',
    ]);
    expect(at(3, 'h')(product)).toBe('\\prod_{j=4}^{9} \\dfrac{\\partial h_j}{\\partial h_{j-1}}');
  });

  it('keeps commands that begin like the state', () => {
    expect(fillFormula('\\sigma(\\s_{#k})', { k: 0, t: 0, state: 'h' })).toBe('\\sigma(h_{0})');
  });

  it.each(all)('%s renders without a complaint at every step, in both notations', (_, tex) => {
    for (const state of ['s', 'h'] as const) {
      for (const k of [-1, 0, 12]) {
        for (const t of [0, 9, 199]) {
          const filled = fillFormula(tex, { k, t, state });
          expect(filled).not.toContain('#');
          expect(render(filled)).toContain('<math');
        }
      }
    }
  });

  it('that is broken would be found here', () => {
    expect(() => render('\\dfrac{\\partial E}')).toThrow();
    expect(() => render('\\s_{0}')).toThrow();
  });
});
