import { expect, test } from 'vitest';
import type { AnsweredState } from './ElementApi.ts';
import { AttributeSync } from './AttributeSync.ts';

const frame = { frame: 0, frames: 22, phase: 'forward', step: 0, playing: false } as const;

const answer = (address: string, params: Readonly<Record<string, string>>): AnsweredState => ({
  address,
  params,
  frame,
  sentence: null,
});

/** Attributes as an element has them, and a page that answers when it is told to. */
function element(written: Readonly<Record<string, string>> = {}) {
  const attributes = new Map(Object.entries(written));
  const sent: unknown[] = [];
  const answers: ((state: AnsweredState) => void)[] = [];
  const sync = new AttributeSync({
    keyOf: { w: 'w', u: 'u', steps: 'T' },
    has: (attribute) => attributes.has(attribute),
    write: (attribute, value) => {
      attributes.set(attribute, value);
      sync.note(attribute, value);
    },
    send: (params) => sent.push(params),
    ask: () => new Promise((resolve) => answers.push(resolve)),
  });
  const host = (attribute: string, value: string) => {
    attributes.set(attribute, value);
    sync.note(attribute, value);
  };
  return { attributes, sent, answers, sync, host };
}

/** Lets everything run that was promised. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('What the host writes in one task is sent together, once.', async () => {
  const { sent, host } = element();
  host('w', '1');
  host('w', '1');
  host('u', '3');
  await settled();
  expect(sent).toEqual([{ w: '1', u: '3' }]);
});

test('Of several values in one task none is lost: where the page refuses the last, the one before holds.', async () => {
  const { attributes, sent, answers, host } = element();
  host('w', '1.5');
  host('u', '3');
  host('w', '9999');
  await settled();
  expect(sent).toEqual([{ w: '1.5', u: '3' }, { w: '9999' }]);
  expect(answers).toHaveLength(1);
  answers[0]?.(answer('#/embed?w=1.5&u=3', { w: '1.5', u: '3' }));
  await settled();
  expect(Object.fromEntries(attributes)).toEqual({ w: '1.5', u: '3' });
});

test('What the reader changes stands in the attributes, and is not sent back.', async () => {
  const { attributes, sent, sync } = element();
  sync.reflect({ w: '2', T: '30' }, '#/embed?w=2&T=30');
  await settled();
  expect(Object.fromEntries(attributes)).toEqual({ w: '2', steps: '30' });
  expect(sent).toEqual([]);
});

test('A default is written over what stands there, and nowhere else.', () => {
  const { attributes, sync } = element({ w: '2' });
  sync.reflect({ w: '0.5', u: '0.5' }, '#/embed');
  expect(Object.fromEntries(attributes)).toEqual({ w: '0.5' });
});

test('An old value on its way back does not overwrite a newer one of the host.', async () => {
  const { attributes, answers, sync, host } = element();
  host('w', '1');
  await settled();
  host('w', '2');
  sync.reflect({ w: '1' }, '#/embed?w=1');
  expect(attributes.get('w')).toBe('2');
  await settled();
  sync.reflect({ w: '1' }, '#/embed?w=1');
  answers[0]?.(answer('#/embed?w=1', { w: '1' }));
  await settled();
  expect(attributes.get('w')).toBe('2');
  answers[1]?.(answer('#/embed?w=2', { w: '2' }));
  await settled();
  sync.reflect({ w: '4' }, '#/embed?w=4');
  expect(attributes.get('w')).toBe('4');
});

test('A value that the page has refused gives way to the one in force.', async () => {
  const { attributes, answers, host } = element({ w: '1' });
  host('w', 'seven');
  await settled();
  answers[0]?.(answer('#/embed?w=1', { w: '1' }));
  await settled();
  expect(attributes.get('w')).toBe('1');
});
