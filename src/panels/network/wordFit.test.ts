import { describe, expect, it } from 'vitest';
import { createTimeAxis } from '../../encoding/timeAxis.ts';
import { wordFit } from './wordFit.ts';

const words = 'The man who wore a wig on his head went inside'.split(' ');

describe('the words over the columns', () => {
  it('stand upright, all of them, where the longest fits', () => {
    expect(wordFit(createTimeAxis(10, 900), words)).toEqual({ tilted: false, stride: 1 });
  });

  it('stand at an angle where it does not', () => {
    const long = words.map((word) => word.repeat(3));
    expect(wordFit(createTimeAxis(10, 900), long)).toEqual({ tilted: true, stride: 1 });
  });

  it('are left out in part where even that is too narrow', () => {
    const many = Array<string>(201).fill('word');
    const axis = createTimeAxis(200, 1000);
    const { tilted, stride } = wordFit(axis, many);
    expect(tilted).toBe(true);
    expect(stride * axis.spacingPx).toBeGreaterThanOrEqual(17);
  });

  it('are numbers where there are none, upright and clear of each other', () => {
    const axis = createTimeAxis(200, 1000);
    const { tilted, stride } = wordFit(axis, null);
    expect(tilted).toBe(false);
    expect(stride * axis.spacingPx).toBeGreaterThanOrEqual(28);
  });
});
