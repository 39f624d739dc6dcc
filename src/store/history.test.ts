import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from './changes.ts';
import { validateValue } from './derived.ts';
import { createTestLab } from './labStore.fixture.ts';
import { defaultParams } from './params.ts';
import { validParams } from './validParams.fixture.ts';

const random = applyChange(defaultParams, { input: 'random', T: 100 });

describe('history', () => {
  it('undoes and redoes one commit at a time', () => {
    const { state } = createTestLab();
    state().commit({ act: 'relu' });
    state().commit({ init: 'identity' });
    state().undo();
    expect(state().params).toEqual({ ...defaultParams, act: 'relu' });
    state().undo();
    expect(state().params).toEqual(defaultParams);
    state().undo();
    expect(state().params).toEqual(defaultParams);
    state().redo();
    state().redo();
    state().redo();
    expect(state().params).toEqual({ ...defaultParams, act: 'relu', init: 'identity' });
  });

  it('leads back to what the page around has set, and never behind it', () => {
    const { state } = createTestLab(defaultParams, 'embed');
    state().commit({ act: 'relu' });
    state().preview({ u: 3 });
    state().impose({ w: 2 });
    const imposed = { ...defaultParams, act: 'relu', u: 3, w: 2 } as const;
    expect(state()).toMatchObject({ params: imposed, past: [], future: [] });
    state().commit({ act: 'sigmoid' });
    state().undo();
    state().undo();
    expect(state().params).toEqual(imposed);
    state().redo();
    expect(state().params.act).toBe('sigmoid');
  });

  it('keeps its steps where the page around sets what holds already', () => {
    const { state } = createTestLab(defaultParams, 'embed');
    state().commit({ w: 2 });
    state().impose({ w: 2 });
    expect(state().past).toEqual([defaultParams]);
    state().preview({ u: 3 });
    state().impose({ w: 2 });
    expect(state().past).toHaveLength(2);
    expect(state().params).toMatchObject({ w: 2, u: 3 });
  });

  it('begins anew with every address that an embedded page is given', () => {
    const given = { params: { ...defaultParams, w: 2 }, problems: [] };
    const embedded = createTestLab(defaultParams, 'embed');
    embedded.state().commit({ w: 1 });
    embedded.state().adopt({ ...given, view: 'embed' });
    expect(embedded.state()).toMatchObject({ params: { w: 2 }, past: [] });
    const lab = createTestLab();
    lab.state().adopt({ ...given, view: 'lab' });
    expect(lab.state().past).toEqual([defaultParams]);
  });

  it('forgets what was undone once something else is done', () => {
    const { state } = createTestLab();
    state().commit({ act: 'relu' });
    state().undo();
    state().commit({ act: 'sigmoid' });
    expect(state().future).toEqual([]);
  });

  it('joins consecutive commits of one slider, and nothing else', () => {
    const { state } = createTestLab();
    for (const w of [1, 1.5, 2]) state().commit({ w });
    expect(state().past).toHaveLength(1);
    state().commit({ u: 2 });
    state().commit({ w: 3 });
    expect(state().past).toHaveLength(3);
    state().commit({ seed: 8 });
    state().commit({ seed: 9 });
    expect(state().past).toHaveLength(5);
    state().commit({ clip: { kind: 'norm', threshold: 2 } });
    state().commit({ clip: { kind: 'norm', threshold: 1 } });
    state().commit({ clip: { kind: 'value', threshold: 1 } });
    expect(state().past).toHaveLength(7);
  });

  it('keeps no step for a slider that came back, or for a commit that changes nothing', () => {
    const { state } = createTestLab();
    state().commit({ w: 2 });
    state().commit({ w: defaultParams.w });
    state().commit({ act: defaultParams.act });
    state().commit({ clip: { kind: 'norm', threshold: 5 } });
    expect(state().past).toEqual([]);
  });

  it('leaves no trace of previews but the value they end on', () => {
    const { state } = createTestLab();
    state().preview({ w: 1 });
    state().preview({ w: 2 });
    expect(state()).toMatchObject({ params: { w: 2 }, settled: defaultParams, past: [] });
    state().commit({});
    expect(state()).toMatchObject({ settled: { w: 2 }, past: [defaultParams] });
  });

  it('takes an undo in the middle of a drag as the end of the drag', () => {
    const { state } = createTestLab();
    state().preview({ w: 2 });
    state().undo();
    expect(state().params).toEqual(defaultParams);
    state().redo();
    expect(state().params.w).toBe(2);
  });

  it('resets one parameter, or all but the look of the page, as a step that can be undone', () => {
    const { state } = createTestLab();
    state().commit({ w: 2, act: 'relu', theme: 'dark', k: 3, t: 4 });
    const changed = state().params;
    state().resetParameter('loss');
    expect(state().params).toEqual({ ...changed, loss: 'last', t: null });
    state().undo();
    state().resetAll();
    expect(state().params).toEqual({ ...defaultParams, theme: 'dark' });
    state().undo();
    expect(state().params).toEqual(changed);
  });

  it('leads back to the start and forth again through any commits', () => {
    fc.assert(
      fc.property(fc.array(validParams, { maxLength: 8 }), (visited) => {
        const { state } = createTestLab();
        for (const params of visited) state().commit(params);
        const end = state().params;
        visited.forEach(() => state().undo());
        expect(state()).toMatchObject({ params: defaultParams, past: [] });
        visited.forEach(() => state().redo());
        expect(state()).toMatchObject({ params: end, future: [] });
      }),
      { seed: 60, numRuns: 60 },
    );
  });
});

describe('what refers into the network', () => {
  it('stays valid when the sentence shortens', () => {
    const { state } = createTestLab();
    state().commit({ t: 8, unit: 11, frame: 20 });
    state().selectStep(7);
    state().commit({ text: 'one two three four', n: 5 });
    expect(state().params).toMatchObject({ t: null, k: 2, unit: null, frame: null });
  });

  it('is as it was after T was dragged down and up again', () => {
    const { state } = createTestLab(applyChange(random, { t: 90, k: 80, frame: 120 }));
    const before = state().params;
    for (const T of [60, 20, 5, 60, 100]) state().preview({ T });
    expect(state().params).toEqual(before);
    state().commit({});
    expect(state().past).toEqual([]);
  });

  it('comes back with undo where the undone step had moved it', () => {
    const { state } = createTestLab(applyChange(random, { k: 80 }));
    state().commit({ T: 50 });
    expect(state().params.k).toBe(49);
    state().undo();
    expect(state().params.k).toBe(80);
  });

  it('stays through undo where the reader selected it since', () => {
    const { state } = createTestLab(random);
    state().commit({ w: 2 });
    state().selectStep(12);
    state().undo();
    expect(state().params).toMatchObject({ w: random.w, k: 12 });
  });

  it('stays through undo where the reader selected it between two moves of one slider', () => {
    const { state } = createTestLab(random);
    state().commit({ w: 2 });
    state().selectStep(12);
    state().commit({ w: 3 });
    state().undo();
    expect(state().params).toMatchObject({ w: random.w, k: 12 });
    state().redo();
    expect(state().params).toMatchObject({ w: 3, k: 12 });
  });
});

describe('a refused value', () => {
  it('leaves the previous one in force', () => {
    const { state } = createTestLab();
    state().commit({ w: 2 });
    for (const typed of ['', 'NaN', '11', 'two']) {
      const reading = validateValue('w', typed, state().params);
      if (reading.ok) state().commit({ w: reading.value });
    }
    expect(state().params.w).toBe(2);
    expect(state().past).toHaveLength(1);
  });
});
