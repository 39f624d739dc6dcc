import { describe, expect, it } from 'vitest';
import { en } from '../../content/en/en.ts';
import { firstComparison } from '../../store/compared.ts';
import { defaultParams } from '../../store/params.ts';
import { pinnedParams } from '../../store/pinned.ts';
import { differenceName, settingNames } from './settingNames.ts';

const namesOf = (...pins: readonly string[]) => settingNames(en, pins.map(pinnedParams));
const nameOf = (pin: string, base = 'defaults') =>
  differenceName(en, pinnedParams(pin), pinnedParams(base));

describe('the names of several settings', () => {
  it('are their cells, and what sets them apart', () => {
    expect(namesOf(...firstComparison)).toEqual(['tanh RNN', 'ReLU RNN, W = w·I', 'GRU', 'LSTM']);
    expect(namesOf('w:1', 'w:2')).toEqual(['tanh RNN, w 1', 'tanh RNN, w 2']);
    expect(namesOf('w:1', 'w:1', 'w:1,b:-1')).toEqual(['tanh RNN', 'tanh RNN', 'tanh RNN, b −1']);
  });

  it('say what a text is, and how long an input is only where it is no text', () => {
    expect(namesOf('defaults', 'input:pulse,T:9')).toEqual([
      'tanh RNN, “The man who …”',
      'tanh RNN, pulse input, T 9',
    ]);
  });
});

describe('the name of a pinned setting beside the one on the screen', () => {
  it('is what differs', () => {
    expect(nameOf('w:1.2')).toBe('w 1.2');
    expect(nameOf('cell:lstm,fb:3')).toBe('LSTM, forget bias 3');
    expect(nameOf('act:relu,init:identity')).toBe('ReLU RNN, W = w·I');
    expect(nameOf('w:1.2', 'cell:gru,w:1.2')).toBe('tanh RNN');
    expect(nameOf('loss:all,t:3')).toBe('t 3');
    expect(nameOf('loss:all')).toBe('every loss');
    expect(nameOf('text:one two')).toBe('“one two”');
  });

  it('says so where nothing does, however the two are looked at', () => {
    expect(differenceName(en, pinnedParams('defaults'), { ...defaultParams, k: 2 })).toBe(
      'the same setting',
    );
  });
});
