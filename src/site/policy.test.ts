import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { POLICY } from './policy.ts';

test('The README prints the policy that the tests run under.', () => {
  const lines = readFileSync('README.md', 'utf8').split('\n');
  expect(lines.filter((line) => line.startsWith('Content-Security-Policy:'))).toEqual([
    `Content-Security-Policy: ${POLICY}`,
  ]);
});
