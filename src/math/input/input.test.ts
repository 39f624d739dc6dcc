import { describe, expect, it } from 'vitest';
import { readInput } from './readInput.ts';
import { vocabularyOf } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const sentence = 'The man who wore a wig on his head went inside';

describe('words', () => {
  it('are shown as typed, without punctuation', () => {
    expect(wordsOf("“Don't stop,” said Ann: 3.5 miles!")).toEqual([
      "Don't",
      'stop',
      'said',
      'Ann',
      '3.5',
      'miles',
    ]);
  });

  it('are found in Chinese, which has no spaces', () => {
    expect(wordsOf('我喜欢自然语言。')).toEqual(['我', '喜欢', '自然', '语言']);
  });

  it('are none in an empty text and in one of punctuation', () => {
    expect(wordsOf('')).toEqual([]);
    expect(wordsOf(' … ?! ')).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('holds the distinct words without case, in order of appearance', () => {
    const { entries, indices } = vocabularyOf(['The', 'dog', 'saw', 'the', 'Dog']);
    expect(entries).toEqual(['the', 'dog', 'saw']);
    expect(indices).toEqual([0, 1, 2, 0, 1]);
  });
});

describe('the input', () => {
  it('reads the tutorial’s sentence as 10 one-hot steps, each predicting the next word', () => {
    const input = readInput({ kind: 'text', text: sentence }, 7);
    expect(input.steps).toBe(10);
    expect(input.size).toBe(11);
    expect([...input.targets]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(input.inputs.reduce((a, b) => a + b, 0)).toBe(10);
    expect(input.inputs[3 * 11 + 3]).toBe(1);
  });

  it('pulses at the first step only, and is silent as zero', () => {
    const pulse = readInput({ kind: 'pulse', steps: 4 }, 7);
    expect(pulse.inputs[0]).toBe(1);
    expect(pulse.inputs.reduce((a, b) => a + b, 0)).toBe(1);
    expect(readInput({ kind: 'zero', steps: 4 }, 7).inputs.every((x) => x === 0)).toBe(true);
  });

  it('keeps its first steps and targets when it gets longer', () => {
    const short = readInput({ kind: 'random', steps: 5 }, 0);
    const long = readInput({ kind: 'random', steps: 50 }, 0);
    expect(long.inputs.slice(0, 5 * 8)).toEqual(short.inputs);
    expect(long.targets.slice(0, 5)).toEqual(short.targets);
    expect(long.targets.every((target) => target >= 0 && target < 8)).toBe(true);
  });

  it('refuses a text without anything to predict, and no steps, with a sentence', () => {
    expect(() => readInput({ kind: 'text', text: 'Hello!' }, 7)).toThrow(/at least 2 words/);
    expect(() => readInput({ kind: 'zero', steps: 0 }, 7)).toThrow(/input\.steps .* is 0\./);
  });
});
