import { describe, expect, it } from 'vitest';
import { en } from '../../content/en/en.ts';
import { exportWords } from '../../content/en/export.ts';
import { rowsOf, type DataTable } from '../../export/data/dataTable.ts';
import { createTableBuilder } from '../../export/data/tableBuilder.ts';
import { analysed, itemisedSetting } from '../../panels/shared/analysed.fixture.ts';
import { toNetworkSource, truncationOf } from '../../store/derived.ts';
import { keepOwnNetwork } from '../../store/keepOwnNetwork.ts';
import { createTestLab } from '../../store/labStore.fixture.ts';
import { exampleWeights } from '../../store/ownWeights.fixture.ts';
import type { Params } from '../../store/parameters.ts';
import { defaultParams } from '../../store/params.ts';
import { figureIds, type FigureId } from '../../ui/figureIds.ts';
import { dataOriginOf } from './dataOriginOf.ts';
import { panelTables } from './panelTables.ts';

const build = createTableBuilder(exportWords);

/** A Lab whose engine has answered. */
function labWith(choices: Partial<Params> = {}) {
  const params = { ...defaultParams, ...choices };
  const { store, state, nextFrame, analyses } = createTestLab(params);
  nextFrame();
  const id = analyses().at(-1)?.id ?? NaN;
  const answer = analysed(toNetworkSource(params), params.t, truncationOf(params));
  state().handlers.onGradients(id, answer.analysis);
  state().handlers.onProducts(id, answer.products);
  return { store, state: state(), ...answer };
}

type Lab = ReturnType<typeof labWith>['state'];

function tableOf(tables: readonly DataTable[], id: string): DataTable {
  const table = tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  return table;
}

const columnOf = (state: Lab, panel: FigureId, id: string, name: string) =>
  tableOf(panelTables(panel, state, en, build), id).columns.find((each) => each.name === name)
    ?.values;

const kinds = {
  'a vanilla RNN': {},
  'an LSTM, truncated, with random input': { cell: 'lstm', trunc: 3, input: 'random', T: 12 },
  'a GRU with a loss at every step': { cell: 'gru', loss: 'all', t: 5, k: 2 },
  'a deep feed-forward net': { tied: 'off' },
  'a net whose gradient is 0': { act: 'relu', b: -5 },
} as const satisfies Record<string, Partial<Params>>;

/** Those whose numbers come with the network, but for the terms and the check, which are asked for. */
const panels = [
  'network',
  'jacobians',
  'saturation',
  'equation',
  'clipping',
  'spectrum',
  'regularisation',
] as const satisfies readonly FigureId[];

describe.each(Object.entries(kinds))('the numbers behind the panels of %s', (_, choices) => {
  const { state } = labWith(choices);

  it.each(panels)('%s have rows, and a unit and a meaning for each column', (panel) => {
    const tables = panelTables(panel, state, en, build);
    expect(tables.length > 0).toBe(panel !== 'spectrum' || !('tied' in choices));
    expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
    for (const table of tables) {
      expect(rowsOf(table).length).toBeGreaterThan(0);
      const names = table.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { unit, meaning } of table.columns) {
        expect(unit).not.toBe('');
        expect(meaning).not.toBe('');
      }
    }
  });
});

describe('the numbers behind the panels', () => {
  const { state, analysis, products } = labWith();
  const { followed, forward } = analysis;

  it('of the network are the engine’s, step by step, beside the words', () => {
    expect(columnOf(state, 'network', 'steps', 'log10_gradient')).toEqual(
      Array.from(followed.log10Signal),
    );
    expect(columnOf(state, 'network', 'steps', 'loss')).toEqual([null, ...forward.stepLosses]);
    expect(columnOf(state, 'network', 'steps', 'target')?.at(-1)).toBe('inside');
    expect(columnOf(state, 'network', 'states', 's_11')?.[3]).toBe(forward.states[3 * 12 + 11]);
  });

  it('of the chart hold every line, chosen or not', () => {
    expect(columnOf(state, 'jacobians', 'lines', 'log10_spectral')).toEqual(
      Array.from(products.log10Spectral),
    );
    const signal = columnOf(state, 'jacobians', 'lines', 'log10_signal') ?? [];
    for (const [i, value] of followed.log10Relative.entries()) {
      expect(signal[i]).toBeCloseTo(value, 12);
    }
    expect(columnOf(state, 'jacobians', 'lines', 'log10_frobenius')).toBeDefined();
    expect(columnOf(state, 'jacobians', 'lines', 'log10_carry')).toBeUndefined();
  });

  it('survive far beyond float64', () => {
    const far = labWith({ input: 'random', T: 200, w: 0.02 });
    const first = columnOf(far.state, 'network', 'steps', 'log10_gradient')?.[0];
    expect(first).toBe(far.analysis.followed.log10Signal[0]);
    expect(first).toBeLessThan(-330);
  });

  it('of a unit at a step are its a, f(a) and f′(a)', () => {
    const at = (name: string) => Number(columnOf(state, 'saturation', 'units', name)?.[5]);
    expect(at('activation')).toBeCloseTo(Math.tanh(at('pre_activation')), 15);
    expect(at('derivative')).toBeCloseTo(1 - at('activation') ** 2, 15);
  });

  it('of the equations name each term, and how it is written', () => {
    expect(columnOf(state, 'equation', 'equationTerms', 'term')?.[0]).toBe('signal');
    expect(columnOf(state, 'equation', 'equationTerms', 'latex')?.[0]).toBe(
      '\\dfrac{\\partial E_{9}}{\\partial s_{4}}',
    );
    expect(columnOf(state, 'equation', 'equationTerms', 'log10_value')?.[0]).toBe(
      followed.log10Signal[5],
    );
  });

  it('of clipping are those before and after', () => {
    const { state: clipped } = labWith({ clip: { kind: 'norm', threshold: 1 } });
    expect(columnOf(clipped, 'clipping', 'norms', 'norm_after')?.[0]).toBeCloseTo(1, 5);
    expect(columnOf(clipped, 'clipping', 'clipping', 'threshold')).toEqual([1]);
  });

  it('of clipping and regularisation are for what was set since, and so says the header', () => {
    const { store } = labWith({ loss: 'all' });
    store.getState().commit({ clip: { kind: 'norm', threshold: 1 }, l2: 0.5, omega: 0.25 });
    const now = store.getState();
    const norms = (lab: Lab) => columnOf(lab, 'regularisation', 'regularisation', 'norm');
    expect(columnOf(now, 'clipping', 'clipping', 'threshold')).toEqual([1]);
    expect(norms(now)).toEqual(norms(labWith({ loss: 'all', l2: 0.5, omega: 0.25 }).state));
    const occasion = { figure: 'Clipping', page: '', version: '1', date: new Date(0) };
    const { link, setting } = dataOriginOf(now, occasion, en, exportWords);
    expect(setting).toMatchObject({ clip: 'norm:1', l2: '0.5', omega: '0.25' });
    expect(link).toContain('clip=norm:1&l2=0.5&omega=0.25');
  });

  it('of the spectrum hold the singular values at a step once they are there', () => {
    const spectra = {
      step: 4,
      followedStep: 9,
      jacobianLog10: Float64Array.of(-0.1, -0.2),
      productLog10: Float64Array.of(-3, -412),
      lyapunov: Float64Array.of(-0.5),
    };
    const watched = { step: 4, status: 'ready', spectra } as const;
    const matrices = (lab: Lab) =>
      new Set(columnOf(lab, 'spectrum', 'singularValues', 'matrix') ?? []);
    expect(matrices(state)).toEqual(new Set(['W']));
    const lab = { ...state, stepSpectra: watched };
    expect(matrices(lab)).toEqual(new Set(['W', 'J_4', 'P(9,4)']));
    expect(columnOf(lab, 'spectrum', 'singularValues', 'log10_singular_value')?.at(-1)).toBe(-412);
    expect(columnOf(lab, 'spectrum', 'lyapunov', 'lyapunov')).toEqual([-0.5]);
    // −1 … 3 are blank: an exponent of the steps 5 … 9 says nothing of them.
    const slope = columnOf(lab, 'jacobians', 'lines', 'log10_lyapunov') ?? [];
    expect(slope.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(slope[5]).toBeCloseTo((-0.5 * 5) / Math.LN10, 12);
    expect(slope.at(-1)).toBeCloseTo(0, 12);
  });

  it('of the triangle are a row for each term that there is', () => {
    const itemised = itemisedSetting({ placement: 'all' });
    const lab = { ...state, itemised: { analysis: itemised, params: state.params, failure: null } };
    expect(columnOf(lab, 'itemised', 'terms', 't')).toHaveLength((10 * 11) / 2);
    expect(columnOf(lab, 'itemised', 'terms', 'kind')?.[0]).toBe('zero');
    expect(columnOf(lab, 'itemised', 'lags', 'log10_norm')).toEqual(Array.from(itemised.log10Lags));
  });

  it('are none before there are any', () => {
    expect(panelTables('check', state, en, build)).toEqual([]);
    for (const panel of figureIds) {
      expect(panelTables(panel, createTestLab().state(), en, build)).toEqual([]);
    }
  });

  it('of a log are its own columns, whatever network there is', () => {
    const { store } = createTestLab();
    store.getState().showLog({
      name: 'run.csv',
      steps: Float64Array.of(0, 100),
      norms: Float64Array.of(5, NaN),
      isLogged: true,
      parts: [{ name: 'rnn.weight_hh_l0', norms: Float64Array.of(3, Infinity) }],
    });
    const [log] = panelTables('gradient-log', store.getState(), en, build);
    expect(log?.columns).toMatchObject([
      { name: 'step', values: [0, 100] },
      { name: 'grad_norm', values: [5, NaN], meaning: exportWords.columns.logged_norm.meaning },
      { name: 'rnn.weight_hh_l0', values: [3, Infinity] },
    ]);
  });
});

describe('the numbers of a network without a read-out', () => {
  const { name: own } = keepOwnNetwork('bare.json', {
    weights: exampleWeights('rnn', 5, 11),
    leftOut: [],
  });
  const { state, analysis, products } = labWith({ own });
  const namesOf = (panel: FigureId) =>
    panelTables(panel, state, en, build).map(({ id, columns }) => [
      id,
      ...columns.map(({ name }) => name),
    ]);

  it('hold states and Jacobian products, and nothing of a loss or gradient', () => {
    expect(analysis.placement).toBe('none');
    expect(namesOf('network')[0]).toEqual(['steps', 'step', 'word', 'log10_product']);
    expect(columnOf(state, 'network', 'steps', 'log10_product')).toEqual(
      Array.from(products.log10Spectral),
    );
    expect(namesOf('jacobians')[0]).not.toContain('log10_signal');
    expect(namesOf('equation').map(([id]) => id)).toEqual(['equationTerms']);
    for (const panel of ['clipping', 'regularisation', 'itemised', 'check'] as const) {
      expect(namesOf(panel)).toEqual([]);
    }
  });

  it('can be asked for by every figure', () => {
    for (const panel of figureIds) expect(() => namesOf(panel)).not.toThrow();
  });

  it('are under a header that speaks of no loss', () => {
    const occasion = { figure: 'Unrolled network', page: '', version: '1', date: new Date(0) };
    const { shown } = dataOriginOf(state, occasion, en, exportWords);
    expect(shown).toBe('Jacobian products back from step t = 9, step k = 4');
  });
});

describe('the header of a file', () => {
  it('says how it was made: link, every parameter in force, seed, steps and sentence', () => {
    const { state } = labWith({ w: 1.4, seed: 3, fb: 4 });
    const occasion = {
      figure: 'Clipping',
      page: 'https://example.org/',
      version: '9.9.9',
      date: new Date(0),
    };
    const origin = dataOriginOf(state, occasion, en, exportWords);
    expect(origin).toMatchObject({
      product: 'Vanishing Point',
      version: '9.9.9',
      figure: 'Clipping',
      date: '1970-01-01T00:00:00.000Z',
      link: 'https://example.org/#/lab?w=1.4&seed=3&k=4',
      seed: 3,
      shown: 'loss of step t = 9, step k = 4',
    });
    expect(origin.setting).toMatchObject({ cell: 'rnn', w: '1.4', fb: '1', k: '4' });
    expect(origin.says).toContain('“inside”');
  });
});
