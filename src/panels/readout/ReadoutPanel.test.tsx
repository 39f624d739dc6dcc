import { describe, expect, it } from 'vitest';
import type { LabState } from '../../store/labState.ts';
import type { Params } from '../../store/parameters.ts';
import { markupOf, textOf } from '../shared/markup.fixture.tsx';
import { ReadoutPanel } from './ReadoutPanel.tsx';

const setting: Partial<Params> = { w: 0.8, u: 1, v: 1, n: 12, seed: 7 };

function readout(choices: Partial<Params> = {}, act?: (state: LabState) => void) {
  const markup = markupOf(<ReadoutPanel />, { ...setting, ...choices }, act);
  const set = markup.matchAll(/data-value="(\w+)"[^>]*>([^<]*)</g);
  return {
    text: textOf(markup),
    verdict: /readout-verdict readout-(\w+)/.exec(markup)?.[1],
    values: Object.fromEntries(
      Array.from(set, ([, name = '', text = '']): [string, string] => [name, text]),
    ),
  };
}

describe('the readout', () => {
  it('gives its verdict of as much of the way back as is drawn, and of all of it in the end', () => {
    const verdictAt = (frame: number) => readout({ w: 0.5, frame }).verdict;
    const start = 11;
    expect([start, start + 1, start + 2, start + 6, start + 9].map(verdictAt)).toEqual([
      undefined,
      'holds',
      'shrinks',
      'vanishes',
      'vanishes',
    ]);
  });

  it('says where the loss arrives, how far back, at what size and by what factors', () => {
    const { text, verdict, values } = readout({ k: 4 });
    expect(verdict).toBe('vanishes');
    expect(values).toEqual({
      Gradient: 'The gradient of the loss on “inside”',
      place: '“a”',
      steps: '5',
      size: '0.036',
    });
    expect(text).toContain(
      'on average each step multiplies it by 0.52 = saturation 0.63 × weights 0.81',
    );
  });

  it('says that its verdict is on the end, where the number beside it would speak against it', () => {
    const startOf = (choices: Partial<Params>) => readout(choices).text.split(' The ')[0];
    expect(startOf({ k: 4 })).toBe('Vanishing.');
    expect(startOf({ k: 8 })).toBe('Vanishing in the end.');
    // Playback rests one step back; the step in focus lies beyond what is drawn.
    expect(startOf({ w: 0.5, frame: 12, k: 2 })).toBe('Vanishing.');
    const relu = { act: 'relu', init: 'identity', w: 1, input: 'random', T: 100 } as const;
    expect(startOf({ ...relu, k: 50 })).toBe('Vanishing in the end.');
    expect(startOf({ ...relu, k: 0 })).toBe('Vanishing.');
  });

  it('says it in the singular, and of a single step, one step back', () => {
    const { text, values } = readout({ k: 8 });
    expect(values).toMatchObject({ place: '“head”', steps: '1' });
    expect(text).toContain('1 step back');
    expect(text).toContain('this step multiplies it by 0.74');
  });

  it('writes what no float64 holds', () => {
    const { values, verdict } = readout({ input: 'random', T: 200, w: 0.01, k: -1 });
    expect(verdict).toBe('vanishes');
    expect(values).toMatchObject({ place: 'the initial state', steps: '200', size: '4.8×10⁻⁴³⁰' });
  });

  it('says that a gradient grows, and names steps where there are no words', () => {
    const { values, verdict } = readout({ act: 'identity', w: 3.5, input: 'random', T: 200, k: 0 });
    expect(verdict).toBe('explodes');
    expect(values).toEqual({
      Gradient: 'The gradient of the loss at step 199',
      place: 'step 0',
      steps: '199',
      size: '2.1×10¹¹¹',
    });
  });

  it.each([
    ['dead ReLU units', { act: 'relu', b: -5 }, 'vanishes', 'at “went” every unit'],
    ['W = 0', { w: 0 }, 'vanishes', 'W passes nothing of it on'],
    ['V = 0', { v: 0 }, 'none', 'no gradient at all'],
    ['the loss itself', { k: 9 }, 'vanishes', 'starts its way back at “went”, with size 1.0'],
    ['a step after the loss', { t: 3, loss: 'all', k: 7 }, undefined, 'comes after the loss'],
    [
      'an overflow',
      { act: 'identity', n: 1, w: 10, seed: 291, input: 'random', T: 200 },
      'broken',
      'overflows at step 188',
    ],
  ] as const)('has a sentence for %s', (_, choices, verdict, part) => {
    const said = readout(choices);
    expect(said.verdict).toBe(verdict);
    expect(said.text).toContain(part);
  });

  it('says where truncation keeps the gradient from, and what full BPTT would find there', () => {
    const { text, verdict, values } = readout({ k: 4, trunc: 3 });
    expect(verdict).toBeUndefined();
    expect(values).toEqual({
      loss: 'the loss on “inside”',
      place: '“a”',
      steps: '3',
      size: '0.036',
    });
    expect(text).toContain('reaches only 3 steps back');
    expect(readout({ k: 6, trunc: 3 }).text).not.toContain('Truncated');
    expect(readout({ k: 7, trunc: 1 }).text).toContain('reaches only 1 step back');
  });

  it('follows the playback: what is read, then what is predicted, then the gradient', () => {
    const at = (frame: number) =>
      readout({}, (state) => {
        state.play();
        state.goToFrame(frame);
      });
    expect(at(2).values).toEqual({ place: '“who”', saturated: '4', units: '12' });
    expect(at(10).values).toEqual({ word: 'inside', probability: '0.111', loss: '2.20' });
    expect(at(11).values).toMatchObject({ place: '“went”', size: '1.0' });
    expect(at(12).values).toMatchObject({ steps: '1' });
  });

  it('of an LSTM speaks of s and c, and of one ratio alone', () => {
    const { text, values } = readout({ cell: 'lstm', k: 4 });
    expect(values).toMatchObject({ place: 'the state (s and c) at “a”', steps: '5' });
    expect(text).toMatch(/of its size: on average each step multiplies it by 0\.\d\d\.(?!.*×)/);
    expect(readout({ cell: 'lstm', k: -1 }).values.place).toBe('the initial state (s and c)');
    expect(readout({ cell: 'lstm', k: 4, notation: 'h' }).values.place).toContain('(h and c)');
    expect(readout({ cell: 'lstm', k: 8 }).text).toContain('this step multiplies it by');
  });

  it('of a GRU has one ratio alone, and no factors', () => {
    const { text, values } = readout({ cell: 'gru', k: 4 });
    expect(values).toMatchObject({ place: '“a”', steps: '5' });
    expect(text).not.toContain('saturation');
  });

  it('of a feed-forward net counts layers, and names no words but the target', () => {
    const { text, values } = readout({ tied: 'off', k: 4 });
    expect(values).toMatchObject({ Gradient: 'The gradient of the loss on “inside”' });
    expect(values).toMatchObject({ place: 'layer 4', steps: '5' });
    expect(text).toContain('5 layers back');
    expect(text).toMatch(/each layer multiplies it by .* = saturation .* × weights/);
    expect(readout({ tied: 'off', k: 8 }).text).toContain('1 layer back');
    expect(readout({ tied: 'off', input: 'random', T: 9, k: 3 }).values.Gradient).toBe(
      'The gradient of the loss at layer 8',
    );
  });

  it.each([
    ['an LSTM', { cell: 'lstm' }, 2, 'Reading “who”: the gates decide', 'of 48 gate values'],
    ['a first layer', { tied: 'off' }, 0, 'Layer 0 reads “The”', 'of 12 units'],
    ['a later layer', { tied: 'off' }, 2, 'Layer 2 reads no input', 'of 12 units'],
    ['a first layer without words', { tied: 'off', input: 'pulse' }, 0, 'reads x₀', 'of 12 units'],
  ] as const)('says while it plays what %s reads', (_, choices, frame, start, count) => {
    const { text } = readout(choices, (state) => {
      state.play();
      state.goToFrame(frame);
    });
    expect(text).toContain(start);
    expect(text).toContain(count);
  });

  it('changes with one weight scale', () => {
    expect(readout({ k: 4, w: 0.81 }).values.size).not.toBe(readout({ k: 4 }).values.size);
  });
});
