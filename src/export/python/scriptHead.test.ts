import { expect, it } from 'vitest';
import { code } from '../../content/en/code.ts';
import { exampleSource } from '../../math/testing/exampleSetting.ts';
import { finish } from '../../math/slices.ts';
import { noTruncation } from '../../math/truncation.ts';
import { scriptHead } from './scriptHead.ts';
import { scriptSubject } from './scriptSubject.ts';

const headOf = (text: string, link: string, notes: readonly string[] = []) =>
  scriptHead(
    'numpy',
    finish(
      scriptSubject(exampleSource({ input: { kind: 'text', text } }), {
        followedStep: 0,
        truncation: noTruncation,
        clipping: { kind: 'off' },
        penalties: { l2: 0, omega: 0 },
        link,
        notes,
      }),
    ),
    code,
    'en',
  );

it('names the words by their places, and says where the network comes from', () => {
  const head = headOf('To be or not to be', 'page/#/lab');
  expect(head).toContain('0:to, 1:be, 2:or, 3:not');
  expect(head).toContain('# page/#/lab\n');
  expect(head).toContain('# Vanilla RNN, tanh, n = 5 hidden units, T = 5 steps.');
});

it('is all comment, whatever the text and the address hold', () => {
  const head = headOf('"""\nimport os\r\u2028 x', 'a\nimport os\rb', ['one\n"""two']);
  expect(
    head.split(/[\n\r\f\v\u2028\u2029\u0085]/).filter((line) => !line.startsWith('#')),
  ).toEqual([]);
});
