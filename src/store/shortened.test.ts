import { expect, it } from 'vitest';
import { shortened } from './shortened.ts';

it('a text is cut only where it is too long, and never within a character', () => {
  expect(shortened('abc', 3)).toBe('abc');
  expect(shortened('abcd', 3)).toBe('abc…');
  expect(shortened('ab🙂🙂', 3)).toBe('ab🙂…');
  expect(shortened('a🙂🙂', 3)).toBe('a🙂🙂');
  expect(shortened('a🙂🙂🙂', 3)).toBe('a🙂🙂…');
  expect(shortened('x'.repeat(1e6), 40)).toHaveLength(41);
});
