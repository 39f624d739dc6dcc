import { describe, expect, it } from 'vitest';
import { signsOf } from './signsOf.ts';

describe('the signs of a text', () => {
  it('keep a letter and its accents together, and know where they start', () => {
    expect(signsOf('s\u0303 Ł𝑥')).toEqual([
      { text: 's\u0303', start: 0 },
      { text: 'Ł', start: 3 },
      { text: '𝑥', start: 4 },
    ]);
  });

  it('are none where there are only spaces', () => {
    expect(signsOf(' \u00a0\n')).toEqual([]);
  });
});
