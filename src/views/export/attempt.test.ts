import { expect, it } from 'vitest';
import { createTestLab } from '../../store/labStore.fixture.ts';
import { attempt } from './attempt.ts';

it('Whatever goes wrong on the way to a file, at once or later, is said in one line.', async () => {
  const { store, state } = createTestLab();
  const said = () => state().notices.map(({ values }) => values);
  await attempt(store, () => undefined);
  expect(said()).toEqual([]);
  await attempt(store, () => {
    throw new Error('no room');
  });
  expect(said()).toEqual([{ detail: 'no room' }]);
  await attempt(store, () => Promise.reject(new Error('too late')));
  expect(said()).toEqual([{ detail: 'too late' }]);
});
