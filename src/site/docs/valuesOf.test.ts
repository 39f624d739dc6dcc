import { describe, expect, it } from 'vitest';
import type { KeyOf } from '../../store/address.ts';
import { defaultOf, valuesOf } from './valuesOf.ts';

describe('the reference of the address', () => {
  it.each<[KeyOf<'embed'>, string, string]>([
    ['cell', 'rnn, lstm, gru', 'rnn'],
    ['w', '0 to 10', '0.5'],
    ['b', 'centred, or −5 to 5', '0'],
    ['text', '2 to 200 words', 'The man who wore a wig on his head went inside'],
    ['k', 'a step from −1', 'the middle'],
    ['clip', 'off, or norm:τ or value:τ, τ from 0.001 to 1000000', 'norm:5'],
    ['pins', 'up to 4, joined by ; with keys as in w:1.2,cell:lstm', 'none'],
  ])('says of %s: %s, and by default %s', (key, values, byDefault) => {
    expect(valuesOf(key)).toBe(values);
    expect(defaultOf(key)).toBe(byDefault);
  });

  it('names the members of what is chosen from many, and how they are joined', () => {
    expect(valuesOf('panels')).toMatch(/^any of readout, network, .* joined by commas; none$/);
    expect(valuesOf('series')).toMatch(/joined by dots; none$/);
    expect(defaultOf('panels')).toBe('all');
    expect(defaultOf('series')).toBe('signal.spectral.bound.guide');
  });
});
