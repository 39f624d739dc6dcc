import { describe, expect, it } from 'vitest';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { SpectrumPanel } from './SpectrumPanel.tsx';

const markup = (choices: Partial<Params> = {}) => markupOf(<SpectrumPanel />, choices);

const attribute = (text: string, name: string) =>
  new RegExp(`${name}="([^"]*)"`).exec(text)?.[1] ?? '';

describe('the spectrum panel', () => {
  it('gives ρ(W), σ₁(W) and 1/γ, and what they mean, at the scale of the first view', () => {
    const text = textOf(markup());
    expect(text).toContain('ρ(W)0.520σ₁(W)0.8821/γ1');
    expect(text).toContain('σ₁(W) < 1/γ: every step back shrinks a gradient. It must vanish.');
  });

  it('says for every regime something else', () => {
    const said = [
      markup({ w: 0 }),
      markup({ w: 0.5 }),
      markup({ w: 0.8 }),
      markup({ w: 1.6 }),
      markup({ w: 1, init: 'orthogonal' }),
      markup({ w: 1, init: 'triangular' }),
      markup({ w: 0.5, init: 'triangular', act: 'identity' }),
      markup({ w: 1, init: 'triangular', act: 'identity' }),
      markup({ w: 1.5, init: 'triangular', act: 'identity' }),
    ].map((text) => /<\/dl><p>(.*?)<\/p>/.exec(text)?.[1] ?? '');
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) expect(sentence.length).toBeGreaterThan(20);
  });

  it('has the rim as a slider over what ρ(W) can be, at what it is', () => {
    const rim = /<g role="slider".*?>/.exec(markup({ w: 1.6 }))?.[0] ?? '';
    expect(attribute(rim, 'aria-label')).toBe('Spectral radius ρ(W)');
    expect(attribute(rim, 'aria-valuetext')).toBe('1.66, at w = 1.6');
    const [least, now, most] = ['valuemin', 'valuenow', 'valuemax'].map((name) =>
      Number(attribute(rim, `aria-${name}`)),
    );
    expect(least).toBe(0);
    expect(now).toBeCloseTo(1.66, 2);
    expect(most).toBeCloseTo((10 / 1.6) * (now ?? NaN), 9);
  });

  it('has the rim as a mark where an embedded page has no control for w', () => {
    const embedded = (controls: Params['controls']) =>
      markupOf(<SpectrumPanel />, { controls }, undefined, 'embed');
    expect(embedded([])).toContain('class="spectrum-rim-line"');
    expect(embedded([])).not.toContain('role="slider"');
    expect(textOf(embedded([]))).not.toContain('drag the rim');
    expect(embedded(['w'])).toContain('role="slider"');
    expect(textOf(embedded(['w']))).toContain('drag the rim');
  });

  it('draws the unit circle, and for the sigmoid the critical circle besides', () => {
    const circles = (text: string) => text.match(/class="spectrum-circle"/g)?.length;
    expect(circles(markup())).toBe(1);
    expect(circles(markup({ act: 'sigmoid' }))).toBe(2);
    expect(textOf(markup({ act: 'sigmoid' }))).toContain('1/γ = 4');
  });

  it('says why there is no plane where each gate or each step has a W of its own', () => {
    const [lstm, untied] = [markup({ cell: 'lstm' }), markup({ tied: 'off' })];
    expect(textOf(lstm)).toContain('Each gate has a W of its own');
    expect(textOf(untied)).toContain('Each step has a W of its own');
    for (const text of [lstm, untied]) {
      expect(text).not.toContain('role="slider"');
      expect(textOf(text)).not.toContain('drag the rim');
      expect(textOf(text)).toContain('singular values');
    }
  });
});
