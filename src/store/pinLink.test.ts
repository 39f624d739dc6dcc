import { describe, expect, it } from 'vitest';
import { decodeAddress } from './address.ts';
import { firstComparison } from './compared.ts';
import { toNetworkSource } from './derived.ts';
import { analysisOf, createTestLab } from './labStore.fixture.ts';
import { defaultParams } from './params.ts';
import { pinnedParams } from './pinned.ts';

const withPins = (...pins: readonly string[]) => ({ ...defaultParams, pins });
const sourceOf = (pin: string) => toNetworkSource(pinnedParams(pin));
const address = (hash: string) => decodeAddress(hash);

describe('the engine of the pinned settings', () => {
  it('does not exist while nothing is pinned', () => {
    const { state, pinEngines } = createTestLab();
    state().commit({ w: 2 });
    expect(pinEngines).toEqual([]);
  });

  it('is asked for one setting after the other, and ends with the last answer', () => {
    const { state, pinEngines } = createTestLab(withPins('w:1', 'cell:gru'));
    const [engine] = pinEngines;
    expect(engine?.asked).toEqual([sourceOf('w:1')]);
    engine?.handlers.onGradients(1, analysisOf(10, 9));
    expect(engine?.asked).toEqual([sourceOf('w:1'), sourceOf('cell:gru')]);
    expect(engine?.isDisposed).toBe(false);
    engine?.handlers.onGradients(2, analysisOf(10, 9));
    expect(engine?.isDisposed).toBe(true);
    expect([...state().pinned.keys()]).toEqual(['w:1', 'cell:gru']);
    expect(pinEngines).toHaveLength(1);
  });

  it('computes a setting once, whatever else happens, and the same setting pinned twice once', () => {
    const { state, pinEngines } = createTestLab(withPins('w:1'));
    pinEngines[0]?.handlers.onGradients(1, analysisOf(10, 9));
    state().commit({ w: 3 });
    state().commit({ pins: ['w:1', 'w:1'] });
    expect(pinEngines).toHaveLength(1);
    state().commit({ pins: ['w:1', 'w:2'] });
    expect(pinEngines[1]?.asked).toEqual([sourceOf('w:2')]);
  });

  it('has its answer dropped when the setting is no longer pinned, and what it gave before as well', () => {
    const { state, pinEngines } = createTestLab(withPins('w:1'));
    state().commit({ pins: ['w:2'] });
    const [engine] = pinEngines;
    engine?.handlers.onGradients(1, analysisOf(10, 9));
    expect(state().pinned.size).toBe(0);
    engine?.handlers.onGradients(2, analysisOf(10, 9));
    expect([...state().pinned.keys()]).toEqual(['w:2']);
    state().commit({ pins: [] });
    expect(state().pinned.size).toBe(0);
  });

  it('is ended when the last pin goes while it computes', () => {
    const { state, pinEngines } = createTestLab(withPins('w:1'));
    state().commit({ pins: [] });
    expect(pinEngines[0]?.isDisposed).toBe(true);
  });

  it('goes on after a failure, which can be asked for again', () => {
    const { state, pinEngines } = createTestLab(withPins('w:1', 'w:2'));
    const failure = { code: 'engine', detail: 'out of range' } as const;
    pinEngines[0]?.handlers.onFailure(null, failure);
    pinEngines[0]?.handlers.onGradients(2, analysisOf(10, 9));
    expect(state().pinned.get('w:1')).toEqual({ status: 'failed', failure });
    expect(state().pinned.get('w:2')?.status).toBe('ready');
    state().retry();
    expect(state().pinned.has('w:1')).toBe(false);
    expect(pinEngines[1]?.asked).toEqual([sourceOf('w:1')]);
  });

  it('computes what the Compare page begins with, until the Lab is back', () => {
    const { state, pinEngines } = createTestLab(defaultParams, 'compare');
    pinEngines[0]?.handlers.onGradients(1, analysisOf(120, 119));
    expect([...state().pinned.keys()]).toEqual(firstComparison.slice(0, 1));
    state().adopt(address('#/lab'));
    expect(state()).toMatchObject({ view: 'lab', pinned: new Map() });
    expect(pinEngines[0]?.isDisposed).toBe(true);
  });
});
