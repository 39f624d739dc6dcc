import { describe, expect, it } from 'vitest';
import { createTestLab } from '../../store/labStore.fixture.ts';
import { truncationOf } from '../../store/derived.ts';
import { defaultParams } from '../../store/params.ts';
import { longestCut, truncationKind, withReach, withTruncationKind } from './truncationChange.ts';

const params = (change: Partial<typeof defaultParams>) => ({ ...defaultParams, ...change });

describe('the three kinds of truncation', () => {
  it('are told apart, and chunks of no steps slide', () => {
    expect(truncationKind(params({}))).toBe('off');
    expect(truncationKind(params({ chunk: 'chunked' }))).toBe('off');
    expect(truncationKind(params({ trunc: 3 }))).toBe('sliding');
    expect(truncationKind(params({ trunc: 3, chunk: 'chunked' }))).toBe('chunked');
    expect(truncationKind(params({ trunc: 0, chunk: 'chunked' }))).toBe('sliding');
  });

  it('change into each other with the same K, and reach the engine as they are', () => {
    const lab = createTestLab();
    lab.settle();
    const choose = (kind: 'off' | 'sliding' | 'chunked') => {
      lab.state().commit(withTruncationKind(lab.state().params, kind));
      lab.settle();
      expect(truncationKind(lab.state().params)).toBe(kind);
      return lab.analyses().at(-1)?.truncation;
    };
    expect(choose('sliding')).toEqual({ kind: 'sliding', reach: 3 });
    lab.state().commit({ trunc: 5 });
    expect(choose('chunked')).toEqual({ kind: 'chunked', length: 5 });
    expect(choose('sliding')).toEqual({ kind: 'sliding', reach: 5 });
    lab.state().commit({ trunc: 0 });
    expect(choose('chunked')).toEqual({ kind: 'chunked', length: 1 });
    expect(choose('off')).toEqual({ kind: 'off' });
  });
});

describe('a dragged K', () => {
  it.each(['sliding', 'chunked'] as const)('that cuts nothing is off: %s', (chunk) => {
    const most = longestCut(chunk, 10);
    expect(withReach(chunk, most, 10)).toEqual({ trunc: most });
    expect(withReach(chunk, most + 1, 10)).toEqual({ trunc: 'off' });
    expect(withReach(chunk, -4, 10)).toEqual({ trunc: chunk === 'chunked' ? 1 : 0 });
    const truncation = truncationOf(params({ trunc: most, chunk }));
    expect(truncation.kind).toBe(chunk);
  });
});
