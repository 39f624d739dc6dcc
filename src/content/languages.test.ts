import { describe, expect, it } from 'vitest';
import { languageOf } from './languages.ts';

describe('the language of the page', () => {
  it('is the one that was asked for, whatever the reader prefers', () => {
    expect(languageOf('en', ['de', 'fr'])).toBe('en');
  });

  it('is else the first of the reader’s own that there is, and English where there is none', () => {
    expect(languageOf('auto', ['de', 'en-GB'])).toBe('en');
    expect(languageOf('auto', ['constructor', 'de'])).toBe('en');
    expect(languageOf('auto', [])).toBe('en');
  });
});
