import { describe, expect, it } from 'vitest';
import { en } from '../../content/en/en.ts';
import { layerName, stepName } from './stepNames.ts';

describe('the name of a step', () => {
  it('is its number and its word', () => {
    expect(stepName(en, ['The', 'man', 'who'], 1)).toBe('step 1, “man”');
  });

  it('is its number where there is no word', () => {
    expect(stepName(en, null, 4)).toBe('step 4');
    expect(stepName(en, ['The', 'man'], 2)).toBe('step 2');
  });

  it('says what step −1 is', () => {
    expect(stepName(en, ['The'], -1)).toBe('step −1, the initial state');
  });
});

describe('the name of a layer', () => {
  it('is its number alone, since only the first layer reads a word', () => {
    expect(layerName(en, 4)).toBe('layer 4');
    expect(layerName(en, -1)).toBe('layer −1, the initial state');
  });
});
