import { describe, expect, it } from 'vitest';
import type { GivenWeights } from '../math/setting.ts';
import { decodeAddress, encodeAddress } from './address.ts';
import { applyChange } from './changes.ts';
import { limitsOf, stepsOf, toNetworkSource, truncationOf, wordsShown } from './derived.ts';
import { inForce } from './inForce.ts';
import { createTestLab } from './labStore.fixture.ts';
import { exampleNetwork, exampleWeights } from './ownWeights.fixture.ts';
import { keepOwnNetwork } from './keepOwnNetwork.ts';
import { ownNetworkNamed } from './ownNetworks.ts';
import { defaultParams } from './params.ts';
import { pinnedParams, pinOf, validPin } from './pinned.ts';

const paramsOf = (weights: GivenWeights, change = {}) =>
  applyChange(defaultParams, {
    own: keepOwnNetwork('net.json', { weights, leftOut: [] }).name,
    ...change,
  });

describe('a loaded network', () => {
  it('has the name of its file; another of that name gets a number, the same one the same name', () => {
    const first = keepOwnNetwork('A model.safetensors', exampleNetwork('gru', 3, 4));
    expect(first.name).toBe('A model');
    expect(keepOwnNetwork('A model.json', exampleNetwork('gru', 3, 4))).toBe(first);
    expect(keepOwnNetwork('A model.json', exampleNetwork('gru', 3, 5)).name).toBe('A model 2');
    expect(keepOwnNetwork('.json', exampleNetwork('gru', 2, 5)).name).toBe('network');
    expect(ownNetworkNamed('unheard of')).toBeNull();
  });

  it('is what the engine is asked for, and gives cell, activation and size to what is shown', () => {
    const weights = exampleWeights('lstm', 5, 20, 20);
    const params = paramsOf(weights, { cell: 'rnn', act: 'relu', tied: 'off', n: 40, fb: 3 });
    expect(toNetworkSource(params)).toMatchObject({
      kind: 'weights',
      weights,
      reading: { input: { kind: 'text', text: defaultParams.text }, placement: 'last' },
    });
    expect(inForce(params)).toMatchObject({ cell: 'lstm', act: 'tanh', n: 5, tied: 'on', fb: 1 });
    expect(limitsOf(params).units).toBe(5);
  });

  it('reads the sentence if it can tell its words apart, and random vectors if not', () => {
    const fits = paramsOf(exampleWeights('rnn', 2, 11, 11));
    expect(stepsOf(fits)).toBe(10);
    expect(wordsShown(fits)).toHaveLength(11);
    for (const weights of [exampleWeights('rnn', 2, 10, 11), exampleWeights('rnn', 2, 11, 10)]) {
      const params = paramsOf(weights, { T: 7 });
      expect(wordsShown(params)).toBeNull();
      expect(stepsOf(params)).toBe(7);
      expect(toNetworkSource(params)).toMatchObject({
        reading: { input: { kind: 'random', steps: 7 } },
      });
    }
  });

  it('without a read-out has no loss to truncate', () => {
    const params = paramsOf(exampleWeights('rnn', 2, 3), { trunc: 2 });
    expect(truncationOf(params)).toEqual({ kind: 'off' });
    expect(truncationOf(paramsOf(exampleWeights('rnn', 2, 3, 3), { trunc: 2 })).kind).toBe(
      'sliding',
    );
  });

  it('is named in the address: in this session it is found there, elsewhere a drawn one of its kind', () => {
    const params = paramsOf(exampleWeights('gru', 6, 11, 11));
    const hash = encodeAddress('lab', params);
    expect(decodeAddress(hash)).toEqual({ view: 'lab', params: inForce(params), problems: [] });
    const elsewhere = decodeAddress(hash.replace(/own=[^&]*/, 'own=never+loaded'));
    expect(elsewhere.problems).toEqual([
      { key: 'own', written: 'never loaded', fallback: '', ok: false, code: 'notLoaded' },
    ]);
    expect(elsewhere.params).toMatchObject({ own: '', cell: 'gru', n: 6 });
  });

  it('can be pinned, and is left out of pins where it is not loaded', () => {
    const params = paramsOf(exampleWeights('lstm', 3, 11, 11), { t: 4 });
    const pin = pinOf(params);
    expect(pinnedParams(pin)).toEqual(inForce(params));
    expect(validPin(pin.replace(/own:[^,]*/, 'own:gone'))).toBeNull();
  });

  it('is left and taken again by undo', () => {
    const { state } = createTestLab();
    const { own } = paramsOf(exampleWeights('lstm', 4, 11, 11));
    state().commit({ own });
    state().commit({ own: '' });
    state().undo();
    expect(state().params.own).toBe(own);
    state().undo();
    expect(state().params).toEqual(defaultParams);
  });
});
