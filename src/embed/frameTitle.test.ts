import { expect, test } from 'vitest';
import { frameTitle } from './frameTitle.ts';

test('The frame is called after the panels in it that there are.', () => {
  const words = { titled: 'Figure: {panels}', untitled: 'Figure', panels: { network: 'Net $&' } };
  const all = { ...words, noPage: '', badPage: '', silent: '' };
  expect(frameTitle('network,constructor,else', all)).toBe('Figure: Net $&');
  expect(frameTitle(null, all)).toBe('Figure');
});
