import { describe, expect, it } from 'vitest';
import { controlIds } from './controlIds.ts';
import { createTestLab, itemisedOf } from './labStore.fixture.ts';
import type { ViewName } from './parameters.ts';
import { defaultParams } from './params.ts';
import { offersControl, shownItemised, shownParams } from './selectors.ts';

describe('the controls that a page offers', () => {
  const chosen = { ...defaultParams, controls: ['act', 'play'] as const };
  const offered = (params = defaultParams, view: ViewName = 'embed') => {
    const state = createTestLab(params, view).state();
    return controlIds.filter((id) => offersControl(state, id));
  };

  it('are the chosen ones in an embedded page, all of them where none are named', () => {
    expect(offered(chosen)).toEqual(['act', 'play']);
    expect(offered({ ...defaultParams, controls: [] })).toEqual([]);
    expect(offered()).toEqual(controlIds);
  });

  it('are all of them on every other page, whatever an embedded one would have', () => {
    for (const view of ['lab', 'compare'] as const)
      expect(offered(chosen, view)).toEqual(controlIds);
  });
});

describe('the parameters of the network on screen', () => {
  it('are what was set since wherever that only changes the drawing', () => {
    const lab = createTestLab();
    lab.settle();
    const computedFor = lab.state().run.result?.params;
    const change = {
      clip: { kind: 'value', threshold: 0.01 },
      l2: 0.25,
      omega: 0.5,
      notation: 'h',
    } as const;
    lab.state().commit(change);
    expect(lab.state().run.result?.params).toBe(computedFor);
    expect(shownParams(lab.state())).toMatchObject(change);
  });

  it('are the result’s while another network is computed, with every reference within that result', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().commit({ w: 2, loss: 'all', trunc: 3, input: 'random', T: 100 });
    lab.state().commit({ clip: { kind: 'norm', threshold: 2 }, k: 80 });
    expect(shownParams(lab.state())).toMatchObject({
      w: 0.5,
      loss: 'last',
      trunc: 'off',
      input: 'text',
      clip: { kind: 'norm', threshold: 2 },
    });
    expect(shownParams(lab.state()).k).toBeLessThan(10);
    lab.settle();
    expect(shownParams(lab.state())).toMatchObject({ w: 2, loss: 'all', trunc: 3, k: 80 });
  });

  it('are the same object as long as nothing is set', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().commit({ l2: 0.25 });
    const shown = shownParams(lab.state());
    lab.state().hoverStep(3);
    expect(shownParams(lab.state())).toBe(shown);
  });
});

describe('the terms of the network on screen', () => {
  it('are none while only those of another network are there, whichever comes first', () => {
    const lab = createTestLab();
    const answer = (items: ReturnType<typeof itemisedOf>) =>
      lab.state().handlers.onItemised(lab.items().at(-1)?.id ?? 0, items);
    const [first, second] = [itemisedOf(Float64Array.of(1)), itemisedOf(Float64Array.of(2))];
    lab.settle();
    lab.state().showItemised();
    expect(shownItemised(lab.state())).toBeNull();
    answer(first);
    expect(shownItemised(lab.state())).toBe(first);
    lab.state().commit({ w: 2 });
    lab.nextFrame();
    expect(shownItemised(lab.state())).toBe(first);
    answer(second);
    expect(shownItemised(lab.state())).toBeNull();
    lab.answer();
    expect(shownItemised(lab.state())).toBe(second);
    lab.state().commit({ loss: 'all' });
    lab.settle();
    expect(shownItemised(lab.state())).toBeNull();
  });

  it('stay when another of the same losses is followed', () => {
    const lab = createTestLab();
    lab.state().commit({ loss: 'all' });
    lab.settle();
    lab.state().showItemised();
    const items = itemisedOf(Float64Array.of(1));
    lab.state().handlers.onItemised(lab.items().at(-1)?.id ?? 0, items);
    lab.state().commit({ t: 3 });
    lab.settle();
    expect(shownItemised(lab.state())).toBe(items);
  });
});
