import { describe, expect, it } from 'vitest';
import type { Sliced } from '../math/slices.ts';
import { inTurns } from './inTurns.ts';

function* work(said: string[]): Sliced<number> {
  for (const slice of ['first', 'second']) {
    said.push(slice);
    yield null;
  }
  return 7;
}

const afterwards = (said: string[]) => () => {
  said.push('turn');
  return Promise.resolve();
};

describe('long work of the page', () => {
  it('gives a turn before each of its slices, and its result in the end', async () => {
    const said: string[] = [];
    const done = await inTurns(work(said), () => true, afterwards(said));
    expect(done).toEqual({ result: 7 });
    expect(said).toEqual(['turn', 'first', 'turn', 'second', 'turn']);
  });

  it('goes no further once it is not wanted any more', async () => {
    const said: string[] = [];
    const isWanted = () => said.length < 3;
    expect(await inTurns(work(said), isWanted, afterwards(said))).toBeNull();
    expect(said).toEqual(['turn', 'first', 'turn']);
  });
});
