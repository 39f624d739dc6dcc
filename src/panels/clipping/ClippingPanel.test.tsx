import { describe, expect, it } from 'vitest';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { ClippingPanel } from './ClippingPanel.tsx';

function summary(clip: Params['clip'], choices: Partial<Params> = {}): string {
  const setting = { w: 0.8, u: 1, v: 1, n: 12, seed: 7, ...choices, clip };
  const markup = markupOf(<ClippingPanel />, setting);
  return (
    textOf(/class="clipping-summary">.*?<\/p>/.exec(markup)?.[0] ?? '')
      .split('>')
      .at(-1) ?? ''
  );
}

describe('the clipping panel', () => {
  it('says what clipping does to the norm, by which factor or through which angle', () => {
    const byNorm = summary({ kind: 'norm', threshold: 0.5 });
    for (const number of ['3.83', '0.500', '0.130']) expect(byNorm).toContain(number);
    const byValue = summary({ kind: 'value', threshold: 0.01 });
    for (const number of ['3.83', '0.184', '55.5°']) expect(byValue).toContain(number);
  });

  it('has a sentence of its own for every outcome', () => {
    const overflow = { act: 'identity', n: 1, w: 10, seed: 291, input: 'random', T: 200 } as const;
    const sentences = [
      summary({ kind: 'off' }),
      summary({ kind: 'norm', threshold: 0.5 }),
      summary({ kind: 'norm', threshold: 50 }),
      summary({ kind: 'value', threshold: 0.01 }),
      summary({ kind: 'value', threshold: 50 }),
      summary({ kind: 'norm', threshold: 0.5 }, overflow),
    ];
    expect(new Set(sentences).size).toBe(6);
    for (const sentence of sentences) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  it('says how it clips where an embedded page has no control for it', () => {
    const embedded = (controls: Params['controls'], clip: Params['clip']) =>
      markupOf(<ClippingPanel />, { controls, clip }, undefined, 'embed');
    const clip = { kind: 'value', threshold: 0.01 } as const;
    expect(embedded([], clip)).not.toContain('<input');
    expect(textOf(embedded([], clip))).toContain('each entry by itself');
    expect(textOf(embedded([], { kind: 'off' }))).toContain('no clipping');
    expect(embedded(['clip'], clip)).toContain('<input');
    expect(textOf(embedded(['clip'], clip))).not.toContain('each entry by itself');
  });

  it('clips the gradient with Ω, which is part of the loss, and without L2, which comes after', () => {
    const clip = { kind: 'norm', threshold: 0.5 } as const;
    const normOf = (choices: Partial<Params>) => /norm ([\d.]+)/.exec(summary(clip, choices))?.[1];
    expect(normOf({ l2: 1 })).toBe('3.83');
    expect(normOf({ omega: 1 })).not.toBe('3.83');
    const text = textOf(markupOf(<ClippingPanel />, { l2: 1 }));
    expect(text).toContain('L2 is added after clipping');
    expect(textOf(markupOf(<ClippingPanel />))).not.toContain('L2 is added after clipping');
  });
});
