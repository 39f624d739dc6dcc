import { describe, expect, it } from 'vitest';
import { parameters } from '../../store/parameters.ts';
import { withClipKind } from './clipOptions.ts';

describe('another way to clip', () => {
  it('keeps the threshold', () => {
    expect(withClipKind({ kind: 'norm', threshold: 0.3 }, 'value')).toEqual({
      kind: 'value',
      threshold: 0.3,
    });
  });

  it('has no threshold when it is off, and the default’s after that', () => {
    const off = withClipKind({ kind: 'norm', threshold: 0.3 }, 'off');
    expect(off).toEqual({ kind: 'off' });
    expect(withClipKind(off, 'norm')).toEqual({
      kind: 'norm',
      threshold: parameters.clip.default.threshold,
    });
  });
});
