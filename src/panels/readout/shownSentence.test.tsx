import { describe, expect, it } from 'vitest';
import { en } from '../../content/en/en.ts';
import { createTestLab } from '../../store/labStore.fixture.ts';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { ReadoutPanel } from './ReadoutPanel.tsx';
import { shownSentence } from './shownSentence.ts';

/** What is said outside of the page, and what the panel shows. */
function both(choices: Partial<Params>) {
  let outside: string | null = null;
  const markup = markupOf(<ReadoutPanel />, choices, (state) => {
    outside = shownSentence(state, en);
  });
  const paragraph = /<p class="readout-sentence">(.*?)<\/p>/.exec(markup)?.[1] ?? '';
  return { outside, inside: textOf(paragraph) };
}

describe('the sentence on the screen', () => {
  it.each<Partial<Params>>([
    { w: 0.8, u: 1, k: 4 },
    { w: 0.8, u: 1, frame: 3 },
    { w: 0.8, u: 1, frame: 10, text: 'He said “no” & left < 5 minutes ago' },
    { cell: 'lstm', k: -1, notation: 'h' },
    { trunc: 2, k: 0 },
  ])('is the panel’s own, word for word: %j', (choices) => {
    const { outside, inside } = both(choices);
    expect(outside).toBe(inside);
  });

  it('is none while there are no numbers', () => {
    expect(shownSentence(createTestLab().state(), en)).toBeNull();
  });
});
