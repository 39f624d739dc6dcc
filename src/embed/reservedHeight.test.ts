import { expect, test } from 'vitest';
import { panelIds } from '../store/panelIds.ts';
import { frameTitle } from './frameTitle.ts';
import { reservedHeight } from './reservedHeight.ts';

test('More panels and controls have more room kept for them; those that are not named, all.', () => {
  const one = reservedHeight('network', 'none');
  expect(reservedHeight('network,jacobians', 'none')).toBeGreaterThan(one);
  expect(reservedHeight('network', 'play')).toBeGreaterThan(one);
  expect(reservedHeight('network', 'w,play')).toBeGreaterThan(reservedHeight('network', 'play'));
  expect(reservedHeight(null, null)).toBe(reservedHeight(panelIds.join(','), 'w,play'));
});

test('The frame is called after the panels in it that there are.', () => {
  const words = { titled: 'Figure: {panels}', untitled: 'Figure', panels: { network: 'Net $&' } };
  const all = { ...words, noPage: '', badPage: '', silent: '' };
  expect(frameTitle('network,constructor,else', all)).toBe('Figure: Net $&');
  expect(frameTitle(null, all)).toBe('Figure');
});
