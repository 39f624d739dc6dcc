import { expect, test } from 'vitest';
import { reservedHeight } from './reservedHeight.ts';

test('More panels and controls have more room kept for them; those that are not named, all.', () => {
  const one = reservedHeight('network', 'none');
  expect(reservedHeight('network,jacobians', 'none')).toBeGreaterThan(one);
  expect(reservedHeight('network', 'play')).toBeGreaterThan(one);
  expect(reservedHeight('network', 'w,play')).toBeGreaterThan(reservedHeight('network', 'play'));
  expect(reservedHeight(null, null)).toBeGreaterThan(reservedHeight('network', 'w,play'));
});
