import { describe, expect, it } from 'vitest';
import type { NetworkCheck } from '../math/networkCheck.ts';
import {
  analysisOf,
  createTestLab,
  edgeOf,
  itemisedOf,
  productsOf,
  spectraOf,
} from './labStore.fixture.ts';

describe('the store asks the engine', () => {
  it('for the first analysis at the first frame', () => {
    const lab = createTestLab();
    expect(lab.analyses()).toHaveLength(0);
    lab.nextFrame();
    expect(lab.analyses()).toMatchObject([{ followedStep: null }]);
    expect(lab.state().run).toEqual({ status: 'running', result: null, failure: null });
  });

  it('once for sixty previews within one frame, for the last value', () => {
    const lab = createTestLab();
    lab.settle();
    for (let index = 1; index <= 60; index += 1) lab.state().preview({ w: index / 10 });
    lab.settle();
    expect(lab.analyses()).toHaveLength(2);
    expect(lab.analyses().at(-1)).toMatchObject({ source: { setting: { recurrentScale: 6 } } });
    expect(lab.state().run.result?.params.w).toBe(6);
  });

  it('not at all for what only another drawing needs', () => {
    const lab = createTestLab();
    lab.settle();
    const { state } = lab;
    state().commit({ clip: { kind: 'off' } });
    state().commit({ theme: 'dark', notation: 'h', speed: 2, series: ['signal'] });
    state().commit({ T: 50 });
    state().selectStep(3);
    state().selectUnit(2);
    state().hoverStep(1);
    state().play();
    state().advanceFrame();
    state().goToFrame(4);
    lab.nextFrame();
    expect(lab.analyses()).toHaveLength(1);
    expect(state().run.status).toBe('ready');
  });

  it('not at all when a change is taken back within the frame', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().commit({ w: 3 });
    lab.state().undo();
    lab.nextFrame();
    expect(lab.analyses()).toHaveLength(1);
  });

  it('with the same source when only t changes', () => {
    const lab = createTestLab();
    lab.state().commit({ loss: 'all' });
    lab.settle();
    lab.state().followLoss(4);
    lab.settle();
    const [first, second] = lab.analyses();
    expect(second?.followedStep).toBe(4);
    expect(second?.source).toBe(first?.source);
  });
});

describe('an answer of the engine', () => {
  it('replaces the previous result, which stays while the next one is computed', () => {
    const lab = createTestLab();
    lab.settle();
    const first = lab.state().run.result;
    lab.state().commit({ w: 2 });
    lab.nextFrame();
    expect(lab.state().run).toEqual({ status: 'running', result: first, failure: null });
    lab.answer();
    expect(lab.state().run).toMatchObject({ status: 'ready', result: { params: { w: 2 } } });
  });

  it('keeps the previous result when it is a failure, and the next answer recovers', () => {
    const lab = createTestLab();
    lab.settle();
    const first = lab.state().run.result;
    lab.state().commit({ w: 2 });
    lab.nextFrame();
    lab.state().handlers.onFailure(2, { code: 'engine', detail: 'No.' });
    expect(lab.state().run).toEqual({
      status: 'failed',
      result: first,
      failure: { code: 'engine', detail: 'No.' },
    });
    lab.state().commit({ w: 3 });
    lab.settle();
    expect(lab.state().run).toMatchObject({ status: 'ready', failure: null });
  });

  it('is shown though a newer one is awaited, and never after a newer one', () => {
    const lab = createTestLab();
    lab.nextFrame();
    lab.state().preview({ w: 2 });
    lab.nextFrame();
    const { onGradients } = lab.state().handlers;
    onGradients(1, analysisOf(10, 9));
    expect(lab.state().run).toMatchObject({ status: 'running', result: { id: 1 } });
    onGradients(2, analysisOf(10, 9));
    expect(lab.state().run).toMatchObject({ status: 'ready', result: { id: 2 } });
    onGradients(1, analysisOf(10, 9));
    onGradients(99, analysisOf(10, 9));
    expect(lab.state().run.result?.id).toBe(2);
  });

  it('is completed by its own products alone', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().handlers.onProducts(7, productsOf(9));
    expect(lab.state().run.result?.products).toBeNull();
    lab.state().handlers.onProducts(1, productsOf(9));
    expect(lab.state().run.result?.products).toEqual(productsOf(9));
  });

  it('takes up a spectrum that comes later, its own alone', () => {
    const lab = createTestLab();
    lab.settle();
    const { analysis } = lab.state().run.result ?? {};
    const { spectra, bounds } = analysisOf(10, 9);
    const spectral = {
      spectra: spectra.map((spectrum) => ({ ...spectrum, spectralRadius: 0.9 })),
      bounds,
      criticalScales: null,
    };
    lab.state().handlers.onSpectrum(7, spectral);
    expect(lab.state().run.result?.analysis).toBe(analysis);
    lab.state().handlers.onSpectrum(1, spectral);
    expect(lab.state().run.result?.analysis).toEqual({ ...analysis, ...spectral });
  });

  it('from a failure of an older request is no failure', () => {
    const lab = createTestLab();
    lab.nextFrame();
    lab.state().preview({ w: 2 });
    lab.nextFrame();
    lab.state().handlers.onFailure(1, { code: 'engine', detail: 'No.' });
    expect(lab.state().run.status).toBe('running');
  });
});

describe('an open edge', () => {
  it('is asked for, and answered', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().openEdge(3);
    expect(lab.state().edge).toEqual({ step: 3, analysis: null });
    lab.state().handlers.onEdge(2, edgeOf(3));
    expect(lab.state().edge).toEqual({ step: 3, analysis: edgeOf(3) });
  });

  it('is asked for again when the network changes, not when the loss does', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().openEdge(3);
    lab.state().commit({ loss: 'all' });
    lab.settle();
    expect(lab.edges()).toHaveLength(1);
    lab.state().commit({ w: 2 });
    lab.settle();
    expect(lab.edges()).toMatchObject([{ step: 3 }, { step: 3 }]);
  });

  it('moves to the last step when the sentence shortens, and is gone when closed', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().openEdge(8);
    lab.state().commit({ text: 'one two three' });
    lab.nextFrame();
    expect(lab.state().edge).toEqual({ step: 1, analysis: null });
    lab.state().closeEdge();
    lab.state().handlers.onEdge(lab.edges().at(-1)?.id ?? 0, edgeOf(1));
    expect(lab.state().edge).toBeNull();
  });

  it('that fails is closed with a notice and leaves the analysis alone', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().openEdge(3);
    lab.state().handlers.onFailure(2, { code: 'noEngine' });
    expect(lab.state().edge).toBeNull();
    expect(lab.state().run.status).toBe('ready');
    expect(lab.state().notices).toEqual([{ id: 1, code: 'edgeFailed', values: { step: 3 } }]);
  });
});

describe('a gradient check', () => {
  const check: NetworkCheck = {
    total: { entries: 1, tried: 1, atKinks: 0, unsettled: 0, largestRelativeError: 0 },
    parameters: [],
  };
  const checking = () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().checkGradient();
    return { ...lab, id: lab.checks().at(-1)?.id ?? 0 };
  };

  it('is made of the network on the screen, and answered', () => {
    const { state, checks, analyses, id } = checking();
    expect(checks()[0]?.source).toBe(analyses()[0]?.source);
    expect(state().check).toEqual({ status: 'running' });
    state().handlers.onCheck(id, check);
    expect(state().check).toEqual({ status: 'ready', check });
  });

  it('outlives another selection and another followed loss, which change nothing of E', () => {
    const { state, settle, id } = checking();
    state().commit({ loss: 'all' });
    settle();
    state().checkGradient();
    state().handlers.onCheck(id + 2, check);
    state().followLoss(4);
    state().selectStep(2);
    settle();
    expect(state().check).toEqual({ status: 'ready', check });
  });

  it.each([{ w: 2 }, { loss: 'all' }] as const)('is void once there is %j', (change) => {
    const { state, settle, id } = checking();
    state().commit(change);
    settle();
    expect(state().check).toBeNull();
    state().handlers.onCheck(id, check);
    expect(state().check).toBeNull();
  });

  it('of which only the last is shown', () => {
    const { state, id } = checking();
    state().checkGradient();
    state().handlers.onCheck(id, check);
    expect(state().check).toEqual({ status: 'running' });
  });

  it('fails by itself', () => {
    const { state, id } = checking();
    state().handlers.onFailure(id, { code: 'engine', detail: 'No.' });
    expect(state().check).toEqual({ status: 'failed' });
    expect(state().run.status).toBe('ready');
  });
});

describe('the itemised gradient', () => {
  const first = itemisedOf(Float64Array.of(1));

  it('is asked for only when it is to be seen, and then for every network and loss', () => {
    const lab = createTestLab();
    lab.settle();
    expect(lab.items()).toHaveLength(0);
    lab.state().showItemised();
    expect(lab.state().itemised).toEqual({ analysis: null, params: null, failure: null });
    expect(lab.items()).toMatchObject([{ source: lab.analyses()[0]?.source }]);
    lab.state().commit({ loss: 'all' });
    lab.settle();
    lab.state().commit({ t: 3 });
    lab.settle();
    expect(lab.items()).toHaveLength(2);
    lab.state().hideItemised();
    lab.state().commit({ w: 2 });
    lab.settle();
    expect(lab.items()).toHaveLength(2);
  });

  it('stays until its successor comes, and no late answer takes its place', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().showItemised();
    const [asked] = lab.items();
    lab.state().handlers.onItemised(asked?.id ?? 0, first);
    lab.state().commit({ w: 2 });
    lab.settle();
    expect(lab.state().itemised?.analysis).toBe(first);
    lab.state().handlers.onItemised(asked?.id ?? 0, itemisedOf(Float64Array.of(2)));
    expect(lab.state().itemised?.analysis).toBe(first);
  });

  it('that fails says so itself, and leaves the analysis alone', () => {
    const lab = createTestLab();
    lab.settle();
    lab.state().showItemised();
    lab.state().handlers.onFailure(lab.items().at(-1)?.id ?? 0, { code: 'noEngine' });
    expect(lab.state().itemised).toEqual({
      analysis: null,
      params: null,
      failure: { code: 'noEngine' },
    });
    expect(lab.state().run.status).toBe('ready');
  });
});

describe('the spectra of a step, while they are watched', () => {
  const watching = (step: number) => {
    const lab = createTestLab();
    lab.settle();
    lab.state().watchSpectra(step);
    return lab;
  };

  it('are asked for with the source and the followed step of the analysis, and answered', () => {
    const lab = watching(3);
    const [asked] = lab.spectra();
    expect(asked).toMatchObject({ followedStep: null, step: 3 });
    expect(asked?.source).toBe(lab.analyses()[0]?.source);
    expect(lab.state().stepSpectra).toEqual({ step: 3, status: 'waiting', spectra: null });
    lab.state().handlers.onStepSpectra(asked?.id ?? 0, spectraOf(3));
    expect(lab.state().stepSpectra).toEqual({ step: 3, status: 'ready', spectra: spectraOf(3) });
  });

  it('are asked for once a step, the answers to the steps before shown meanwhile', () => {
    const lab = watching(3);
    lab.state().watchSpectra(3);
    lab.state().watchSpectra(2);
    const [first, second] = lab.spectra();
    expect(lab.spectra()).toHaveLength(2);
    lab.state().handlers.onStepSpectra(first?.id ?? 0, spectraOf(3));
    expect(lab.state().stepSpectra).toEqual({ step: 2, status: 'waiting', spectra: spectraOf(3) });
    lab.state().handlers.onStepSpectra(second?.id ?? 0, spectraOf(2));
    expect(lab.state().stepSpectra).toEqual({ step: 2, status: 'ready', spectra: spectraOf(2) });
  });

  it('are asked for again with every analysis, at a step that exists', () => {
    const lab = watching(8);
    lab.state().followLoss(5);
    lab.nextFrame();
    lab.state().commit({ text: 'one two three' });
    lab.nextFrame();
    expect(lab.spectra().slice(1)).toMatchObject([
      { followedStep: 5, step: 8 },
      { followedStep: null, step: 1 },
    ]);
  });

  it('fail by themselves, and come back with the next analysis', () => {
    const lab = watching(3);
    const failure = { code: 'engine', detail: 'No.' } as const;
    lab.state().handlers.onFailure(lab.spectra()[0]?.id ?? 0, failure);
    expect(lab.state().stepSpectra).toEqual({ step: 3, status: 'failed', spectra: null });
    expect(lab.state().run.status).toBe('ready');
    lab.state().commit({ w: 2 });
    lab.settle();
    expect(lab.state().stepSpectra?.status).toBe('waiting');
  });

  it('are not asked for, nor taken, once nobody watches', () => {
    const lab = watching(3);
    lab.state().unwatchSpectra();
    lab.state().commit({ w: 2 });
    lab.settle();
    expect(lab.spectra()).toHaveLength(1);
    lab.state().handlers.onStepSpectra(lab.spectra()[0]?.id ?? 0, spectraOf(3));
    expect(lab.state().stepSpectra).toBeNull();
  });
});

describe('the health of the engine', () => {
  it('is worth a notice when it was restarted or shares the page’s thread', () => {
    const { state } = createTestLab();
    state().handlers.onHealth({ via: 'worker', restarts: 0 });
    expect(state().notices).toEqual([]);
    state().handlers.onHealth({ via: 'inlineWorker', restarts: 1 });
    expect(state().notices).toEqual([{ id: 1, code: 'engineRestarted', values: { restarts: 1 } }]);
    state().handlers.onHealth({ via: 'mainThread', restarts: 2 });
    expect(state().notices.at(-1)).toEqual({ id: 2, code: 'engineOnMainThread', values: {} });
    expect(state().health).toEqual({ via: 'mainThread', restarts: 2 });
    state().dismissNotice(2);
    state().handlers.onHealth({ via: 'mainThread', restarts: 3 });
    expect(state().notices.map(({ code }) => code)).toEqual(['engineRestarted']);
  });
});
