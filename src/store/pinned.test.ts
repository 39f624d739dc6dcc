import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAddress, encodeAddress } from './address.ts';
import { applyChange } from './changes.ts';
import { firstComparison, mostPins } from './compared.ts';
import { toNetworkSource } from './derived.ts';
import { inForce } from './inForce.ts';
import { readEntries, writeEntries } from './kinds/pins.ts';
import { defaultParams, written } from './params.ts';
import { changedPin, pinnableKeys, pinnedParams, pinOf, validPin, withPinned } from './pinned.ts';
import { validParams } from './validParams.fixture.ts';

const pinsOf = (hash: string) => decodeAddress(hash).params.pins;
const problemsOf = (hash: string) => decodeAddress(hash).problems;

describe('the entries of a pin', () => {
  const key = fc.stringMatching(/^[a-z]{1,8}$/);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom(';', ',', ':', '%', '%2C', '%25', 'a', ' ', '头'))
      .map((all) => all.join('')),
  );

  it('are read back as they were written, whatever the values hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (entries) => {
        const pin = writeEntries(entries);
        expect(pin).not.toContain(';');
        expect(readEntries(pin)).toEqual(entries);
      }),
      { seed: 30, numRuns: 400 },
    );
  });

  it('are none where an escape is broken or a key is missing', () => {
    for (const broken of ['', 'w', ':1', 'w:1,', 'text:50%', 'text:%E5', 'w:1,,u:1', 'Defaults']) {
      expect(readEntries(broken), broken).toBeNull();
    }
  });
});

describe('a pin', () => {
  it('stands for what is in force of the setting, for the same network and followed loss', () => {
    fc.assert(
      fc.property(validParams, (params) => {
        const pinned = pinnedParams(pinOf(params));
        expect(toNetworkSource(pinned)).toEqual(toNetworkSource(params));
        for (const key of pinnableKeys) {
          expect(written(pinned, key), key).toBe(written(inForce(params), key));
        }
      }),
      { seed: 31, numRuns: 300 },
    );
  });

  it('is written in one way only', () => {
    fc.assert(
      fc.property(validParams, (params) => {
        const pin = pinOf(params);
        expect(validPin(pin)).toBe(pin);
        expect(pinOf(pinnedParams(pin))).toBe(pin);
      }),
      { seed: 32, numRuns: 300 },
    );
    expect(validPin('w:0.5')).toBe('defaults');
    expect(validPin('w:2.0,cell:lstm')).toBe('cell:lstm,w:2');
  });

  it('can be read by a person', () => {
    expect(pinOf(defaultParams)).toBe('defaults');
    const params = applyChange(defaultParams, {
      cell: 'lstm',
      w: 1.2,
      clip: { kind: 'off' },
      k: 3,
    });
    expect(pinOf(params)).toBe('cell:lstm,w:1.2');
    expect(pinOf({ ...defaultParams, text: 'A rose, is it? 50%; so: + 1' })).toBe(
      'text:A rose%2C is it? 50%25%3B so: + 1',
    );
  });

  it('is none with a key, a value or a combination that there is not', () => {
    for (const bad of [
      'w:99',
      'w:',
      'x:1',
      'toString:1',
      'k:3',
      'theme:dark',
      'pins:w%3A1',
      'w:1,w:2',
      'cell:gru,act:relu',
      'T:30',
      't:10',
      'loss:last,t:3',
    ]) {
      expect(validPin(bad), bad).toBeNull();
    }
    expect(validPin('t:3')).toBe('loss:all,t:3');
  });

  it('is never anything else than a pin or none, whatever is written', () => {
    const pieces = [
      'w',
      ':',
      ',',
      '%2C',
      '%',
      'cell',
      'lstm',
      '1',
      'text',
      'a b',
      'defaults',
      'T',
      'input:random',
    ];
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const pin = validPin(text);
        if (pin !== null) expect(pinOf(pinnedParams(pin))).toBe(pin);
        else expect(() => pinnedParams(text)).toThrow('not a pinned setting');
      }),
      { seed: 33, numRuns: 500 },
    );
  });

  it('changes as a setting of its own does', () => {
    expect(changedPin('defaults', { cell: 'gru' })).toBe('cell:gru');
    expect(changedPin('act:relu', { cell: 'gru' })).toBe('cell:gru');
    expect(changedPin('input:random,T:120,loss:all,t:100', { T: 50 })).toBe(
      'input:random,T:50,loss:all',
    );
  });

  it('comes into the Lab without touching how the reader looks at it', () => {
    const looking = { ...defaultParams, w: 3, theme: 'dark', k: 2, pins: ['cell:gru'] } as const;
    expect(withPinned(looking, 'cell:lstm')).toEqual({
      ...looking,
      cell: 'lstm',
      w: defaultParams.w,
      k: null,
    });
  });
});

describe('pins in an address', () => {
  it('stand there as they are, each once more escaped than the page needs', () => {
    const params = { ...defaultParams, pins: ['cell:lstm,w:1.2', 'defaults', 'text:a%2C b'] };
    expect(encodeAddress('compare', params)).toBe(
      '#/compare?pins=cell:lstm,w:1.2;defaults;text:a%252C+b',
    );
    expect(decodeAddress(encodeAddress('compare', params))).toEqual({
      view: 'compare',
      params,
      problems: [],
    });
  });

  it('that cannot be are left out and reported as one problem, while the others are kept', () => {
    const hash = '#/lab?pins=w:99;cell:gru;x:1;w:2';
    expect(pinsOf(hash)).toEqual(['cell:gru', 'w:2']);
    expect(problemsOf(hash)).toEqual([
      { key: 'pins', written: 'w:99;x:1', fallback: '', code: 'badPins' },
    ]);
  });

  it('are four at most', () => {
    const hash = '#/compare?pins=w:1;w:2;w:3;w:4;w:5;w:6';
    expect(mostPins).toBe(4);
    expect(pinsOf(hash)).toEqual(['w:1', 'w:2', 'w:3', 'w:4']);
    expect(problemsOf(hash)).toMatchObject([{ key: 'pins', written: 'w:5;w:6' }]);
  });

  it('are none where nothing is written', () => {
    expect(decodeAddress('#/compare?pins=')).toEqual({
      view: 'compare',
      params: defaultParams,
      problems: [],
    });
  });
});

describe('the settings that the Compare page begins with', () => {
  it('are pins as they are written, of one seed, scale, size and random input', () => {
    const settings = firstComparison.map(pinnedParams);
    expect(firstComparison.map(validPin)).toEqual(firstComparison);
    expect(settings.map(({ cell, act }) => `${cell} ${act}`)).toEqual([
      'rnn tanh',
      'rnn relu',
      'gru tanh',
      'lstm tanh',
    ]);
    for (const key of ['seed', 'w', 'u', 'v', 'n', 'input', 'T', 'loss'] as const) {
      expect(new Set(settings.map((params) => params[key])).size, key).toBe(1);
    }
    expect(settings[0]).toMatchObject({ input: 'random', T: 120 });
  });
});
