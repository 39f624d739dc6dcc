import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inForce } from './inForce.ts';
import { decodeAddress } from './address.ts';
import { startAddressSync } from './addressSync.ts';
import { createTestLab } from './labStore.fixture.ts';
import { defaultParams } from './params.ts';
import { validParams } from './validParams.fixture.ts';

/** A browser's history, and rest that comes when it is told to. */
function openPage(hash = '#/lab', isBlocked = false) {
  const entries = [hash];
  let at = 0;
  let writes = 0;
  const waiting = new Set<() => void>();
  const listeners = new Set<() => void>();
  const write = (change: () => void) => {
    if (isBlocked) throw new Error('Not in this frame.');
    writes += 1;
    change();
  };
  const lab = createTestLab(decodeAddress(hash).params);
  const sync = startAddressSync(
    lab.store,
    {
      read: () => entries[at] ?? '',
      push: (next) =>
        write(() => {
          at += 1;
          entries.splice(at, entries.length, next);
        }),
      replace: (next) => write(() => entries.splice(at, 1, next)),
      listen: (onChange) => {
        listeners.add(onChange);
        return () => listeners.delete(onChange);
      },
    },
    (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
  );
  const go = (by: number) => {
    at += by;
    listeners.forEach((tell) => tell());
  };
  return {
    ...lab,
    sync,
    go,
    entries,
    writes: () => writes,
    waiting,
    rest: () => [...waiting].forEach((run) => run()),
  };
}

describe('the address', () => {
  it('gets a new entry for a change of the experiment, and none while it is dragged', () => {
    const { state, entries } = openPage();
    state().preview({ w: 2 });
    state().preview({ w: 3 });
    expect(entries).toEqual(['#/lab']);
    state().commit({});
    state().commit({ act: 'relu' });
    expect(entries).toEqual(['#/lab', '#/lab?w=3', '#/lab?act=relu&w=3']);
  });

  it('keeps the page that was opened by a link, and has an entry for every change of the pins', () => {
    const { state, entries, go } = openPage('#/lab?w=2');
    entries.push('#/compare?w=2');
    go(1);
    expect(state().view).toBe('compare');
    state().commit({ pins: ['cell:gru'] });
    state().commit({ pins: ['cell:gru', 'defaults'] });
    expect(entries.slice(2)).toEqual([
      '#/compare?w=2&pins=cell:gru',
      '#/compare?w=2&pins=cell:gru;defaults',
    ]);
    go(-3);
    expect(state()).toMatchObject({ view: 'lab', params: { pins: [], w: 2 } });
  });

  it('has its entry replaced by further moves of a slider, selections and display choices, once at rest', () => {
    const { state, entries, rest, writes } = openPage();
    for (const w of [2, 3, 4]) state().commit({ w });
    state().selectUnit(1);
    state().commit({ theme: 'dark' });
    state().goToFrame(3);
    state().selectStep(2);
    expect(writes()).toBe(1);
    rest();
    expect(entries).toEqual(['#/lab', '#/lab?w=4&k=2&unit=1&frame=3&theme=dark']);
    expect(writes()).toBe(2);
  });

  it('is not written while playback runs, but when it pauses', () => {
    const { state, entries, rest, waiting, settle } = openPage();
    settle();
    state().play();
    state().advanceFrame();
    state().hoverStep(3);
    expect(waiting.size).toBe(0);
    state().pause();
    rest();
    expect(entries).toEqual(['#/lab?frame=1']);
  });

  it('writes what waits before it begins a new entry, and when it is told to', () => {
    const { state, entries, sync } = openPage();
    state().selectStep(2);
    state().commit({ act: 'relu' });
    expect(entries).toEqual(['#/lab?k=2', '#/lab?act=relu&k=2']);
    state().selectStep(3);
    sync.flush();
    expect(entries[1]).toBe('#/lab?act=relu&k=3');
  });

  it('restores with Back and Forward what stood there, without writing', () => {
    const { state, go, entries, writes } = openPage();
    state().commit({ w: 2 });
    state().commit({ act: 'relu' });
    const before = writes();
    go(-2);
    expect(state().params).toEqual(defaultParams);
    go(1);
    expect(state().params).toEqual({ ...defaultParams, w: 2 });
    expect(writes()).toBe(before);
    expect(entries).toHaveLength(3);
    state().undo();
    expect(state().params).toEqual(defaultParams);
  });

  it('follows undo and redo', () => {
    const { state, entries } = openPage();
    state().commit({ act: 'relu' });
    state().undo();
    state().redo();
    expect(entries).toEqual(['#/lab', '#/lab?act=relu', '#/lab', '#/lab?act=relu']);
  });

  it('gives the same parameters after a reload', () => {
    fc.assert(
      fc.property(fc.array(validParams, { minLength: 1, maxLength: 4 }), (visited) => {
        const { state, sync, entries } = openPage();
        for (const params of visited) state().commit(params);
        sync.flush();
        expect(decodeAddress(entries.at(-1) ?? '').params).toEqual(inForce(state().params));
      }),
      { seed: 70, numRuns: 100 },
    );
  });

  it('typed by the reader is adopted, and what is wrong in it is told until the next one', () => {
    const { state, go, entries } = openPage();
    entries.push('#/lab?w=NaN&u=2');
    go(1);
    expect(state().params).toEqual({ ...defaultParams, u: 2 });
    expect(state().notices).toMatchObject([
      { code: 'addressProblems', values: { problems: [{ key: 'w', code: 'notANumber' }] } },
    ]);
    go(-1);
    expect(state().notices).toEqual([]);
  });

  it('that may not be written is told about once, and loses nothing', () => {
    const { state, rest } = openPage('#/lab', true);
    state().commit({ act: 'relu' });
    state().selectStep(1);
    rest();
    expect(state().params).toMatchObject({ act: 'relu', k: 1 });
    expect(state().notices).toMatchObject([{ code: 'addressBlocked' }]);
  });

  it('is left alone after the end', () => {
    const { state, sync, entries, rest } = openPage();
    state().selectStep(1);
    sync.stop();
    state().commit({ act: 'relu' });
    rest();
    expect(entries).toEqual(['#/lab']);
  });
});
