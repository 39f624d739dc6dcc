import { describe, expect, it } from 'vitest';
import { keepOwnNetwork } from '../../../store/keepOwnNetwork.ts';
import { exampleNetwork } from '../../../store/ownWeights.fixture.ts';
import { markupOf, textOf } from '../../../panels/shared/markup.fixture.tsx';
import { LoadedNetwork } from './LoadedNetwork.tsx';

describe('the note on a loaded network', () => {
  it('says what was left out of it, again whenever it is back on the screen', () => {
    const network = exampleNetwork('rnn', 3, 4);
    const { name } = keepOwnNetwork('partly.json', { ...network, leftOut: ['emb.weight'] });
    const said = () => textOf(markupOf(<LoadedNetwork />, { own: name }));
    expect(said()).toContain('Left out: emb.weight.');
    const { name: whole } = keepOwnNetwork('whole.json', network);
    expect(textOf(markupOf(<LoadedNetwork />, { own: whole }))).not.toContain('Left out');
    expect(said()).toContain('Left out: emb.weight.');
  });
});
