import { describe, expect, it } from 'vitest';
import { missingFeatures, stopIfUnsupported } from './browserSupport.ts';

const able = { Intl: { Segmenter: Intl.Segmenter }, CSS: { supports: () => true } };

describe('what a browser lacks', () => {
  it('is nothing in one that can do everything', () => {
    expect(missingFeatures(able)).toEqual([]);
  });

  it('is named', () => {
    expect(missingFeatures({ ...able, Intl: {} })).toEqual(['Intl.Segmenter']);
    expect(missingFeatures({ ...able, CSS: { supports: () => false } })).toEqual(['light-dark()']);
    expect(missingFeatures({ Intl: {} })).toEqual(['Intl.Segmenter', 'light-dark()']);
  });

  it('ends the program with the reason', () => {
    expect(() => stopIfUnsupported({ Intl: {} }, null)).toThrow(
      'This browser lacks Intl.Segmenter and light-dark().',
    );
    expect(() => stopIfUnsupported(able, null)).not.toThrow();
  });
});
