import { beforeEach, describe, expect, it } from 'vitest';
import { createTestLab } from '../../store/labStore.fixture.ts';
import type { LabState } from '../../store/labState.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { analysedSetting } from './analysed.fixture.ts';
import { laterResults, type SeenStore } from './laterResults.ts';

let store: StoreApi<LabState>;
let seen: SeenStore;
let tasks: Set<() => void>;
let told: LabState[];
let leave: () => void;

beforeEach(() => {
  const { state } = createTestLab();
  store = createStore(state);
  tasks = new Set();
  told = [];
  seen = laterResults(store, (run) => {
    tasks.add(run);
    return () => tasks.delete(run);
  });
  leave = seen.subscribe((next) => told.push(next));
});

const nextTask = () => {
  const due = [...tasks];
  tasks.clear();
  for (const run of due) run();
};

function computed(id: number): Partial<LabState> {
  const { run, params } = store.getState();
  const { analysis } = analysedSetting();
  return { run: { ...run, result: { params, id, analysis, products: null } } };
}

const point = (step: number): Partial<LabState> => ({
  hover: { ...store.getState().hover, step },
});

describe('figures that are drawn after others', () => {
  it('see a new result in the next task, and of several only the last', () => {
    store.setState(computed(1));
    store.setState(computed(2));
    expect(told).toEqual([]);
    expect(seen.getState().run.result).toBeNull();
    nextTask();
    expect(told.map(({ run }) => run.result?.id)).toEqual([2]);
    expect(seen.getState()).toBe(store.getState());
  });

  it('see everything else at once', () => {
    store.setState(point(3));
    expect(told.map(({ hover }) => hover.step)).toEqual([3]);
    expect(tasks.size).toBe(0);
  });

  it('see what changes beside a new result together with it, never one without the other', () => {
    store.setState(computed(1));
    store.setState(point(3));
    expect(seen.getState().hover.step).toBeNull();
    nextTask();
    expect(seen.getState().hover.step).toBe(3);
    expect(seen.getState().run.result?.id).toBe(1);
  });

  it('leave nothing behind when they go, and begin with what is there when they come back', () => {
    store.setState(computed(1));
    leave();
    expect(tasks.size).toBe(0);
    store.setState(point(3));
    expect(told).toEqual([]);
    seen.subscribe((next) => told.push(next));
    expect(seen.getState()).toBe(store.getState());
    store.setState(point(4));
    expect(told.map(({ hover }) => hover.step)).toEqual([4]);
  });
});
