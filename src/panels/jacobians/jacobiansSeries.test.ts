import { describe, expect, it } from 'vitest';
import type { SeriesId } from '../../store/parameters.ts';
import {
  feedForward,
  gru,
  lstm,
  analysed,
  analysedSetting,
  dead,
  diagonal,
  exploding,
  smallest,
  type Analysed,
} from '../shared/analysed.fixture.ts';
import { exactPrecision } from '../../math/formats/precision.ts';
import { exampleWeights } from '../../store/ownWeights.fixture.ts';
import { parameters } from '../../store/parameters.ts';
import { hasSeries, jacobiansSeries, lineValue, type LineId } from './jacobiansSeries.ts';

const lineIds = [
  'signal',
  'total',
  'spectral',
  'frobenius',
  'smallest',
  'bound',
  'tight',
  'guide',
] as const satisfies readonly LineId[];

const LOG_2 = Math.log10(2);

/** The values of a line, by state. */
function line({ analysis, products }: Analysed, id: LineId, ...more: SeriesId[]) {
  const { lines } = jacobiansSeries(analysis, products, [id, ...more]);
  const [only] = lines;
  if (only === undefined || lines.length > 1) throw new Error(`There is no single line ${id}.`);
  return only.values;
}

const rounded = (values: readonly number[], digits = 2) =>
  values.map((value) => Number(value.toFixed(digits)));

const spectraOf = (lyapunov: Float64Array | null) => ({
  step: 1,
  followedStep: 3,
  jacobianLog10: Float64Array.of(NaN),
  productLog10: Float64Array.of(NaN),
  lyapunov,
});

/** Compares logarithms; −∞ and NaN must be met exactly. */
function expectLogs(actual: readonly number[], expected: readonly number[]) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (Number.isFinite(value)) expect(actual[i], `place ${i}`).toBeCloseTo(value, 9);
    else expect(actual[i], `place ${i}`).toBe(value);
  });
}

describe('the lines of the Jacobian chart', () => {
  it('of W = I/2 without saturation halve at every step back, and so do their bounds', () => {
    const half = diagonal(0.5, 4);
    const halving = [-4, -3, -2, -1, 0].map((power) => power * LOG_2);
    for (const id of ['signal', 'spectral', 'smallest', 'bound', 'tight', 'guide'] as const) {
      expectLogs(line(half, id), halving);
    }
    expectLogs(
      line(half, 'frobenius'),
      halving.map((log10) => log10 + LOG_2 / 2),
    );
  });

  it('show the first view’s gradient vanish while the bound rises', () => {
    const view = analysedSetting();
    expect(rounded(line(view, 'signal'))).toEqual([
      -3.43, -3.07, -2.66, -2.15, -1.82, -1.44, -1.05, -0.71, -0.39, -0.13, 0,
    ]);
    expect(rounded(line(view, 'spectral'))).toEqual([
      -2.72, -2.22, -1.75, -1.36, -1.26, -1.06, -0.76, -0.32, -0.17, -0.02, 0,
    ]);
    expect(rounded(line(view, 'bound')).at(0)).toBe(1.5);
    expect(rounded(line(view, 'guide')).at(0)).toBe(-0.8);
  });

  it('show a gradient beyond 10^100 in an exploding network', () => {
    const signal = line(exploding(), 'signal');
    expect(signal).toHaveLength(201);
    expect(rounded([signal[0] ?? NaN, signal[100] ?? NaN, signal[200] ?? NaN])).toEqual([
      111.89, 55.77, 0,
    ]);
  });

  it('fall to exactly 0 one step before the loss where every unit is off; the bound does not see it', () => {
    const off = dead();
    const gone = [...Array<number>(10).fill(-Infinity), 0];
    for (const id of ['signal', 'total', 'spectral', 'smallest', 'tight'] as const) {
      expectLogs(line(off, id), gone);
    }
    expect(line(off, 'bound').at(0)).toBeGreaterThan(1);
  });

  it('of one unit and one step are all the same number, |f′(a) W|', () => {
    const one = smallest();
    const { network, forward } = one.analysis;
    const factor = Math.abs((forward.derivatives[0] ?? NaN) * (network.recurrentWeights[0] ?? NaN));
    for (const id of ['signal', 'total', 'spectral', 'frobenius', 'smallest', 'tight'] as const) {
      expectLogs(line(one, id), [Math.log10(factor), 0]);
    }
  });

  it.each([
    ['the first view', () => analysedSetting()],
    ['a saturated sigmoid net', () => analysedSetting({ activation: 'sigmoid', inputScale: 4 })],
    ['an exploding net', exploding],
    ['a dead net', dead],
    ['a single unit', smallest],
  ])('keep their order in %s: smallest ≤ gradient ≤ spectral ≤ tight ≤ bound', (_, make) => {
    const run = make();
    const order = (['smallest', 'signal', 'spectral', 'tight', 'bound'] as const).map((id) =>
      line(run, id),
    );
    order.slice(1).forEach((upper, i) =>
      upper.forEach((value, place) => {
        expect(order[i]?.[place]).toBeLessThanOrEqual(value + 1e-9);
      }),
    );
    line(run, 'frobenius').forEach((value, place) => {
      expect(value).toBeGreaterThanOrEqual((order[2]?.[place] ?? NaN) - 1e-9);
    });
  });

  it('stop at the followed loss, except for all losses together', () => {
    const run = analysedSetting({ placement: 'all' }, 4);
    for (const id of lineIds) {
      const values = line(run, id);
      expect(values).toHaveLength(11);
      expect(values.slice(0, 6).some(Number.isNaN)).toBe(false);
      expect(values.slice(6).every(Number.isNaN)).toBe(id !== 'total');
    }
    expect(line(run, 'signal')[5]).toBe(0);
  });

  it('come in the order in which they were chosen, the gradients marked as such', () => {
    const { analysis, products } = diagonal(0.5, 2);
    const { lines } = jacobiansSeries(analysis, products, ['guide', 'signal', 'bound', 'spectral']);
    expect(lines.map(({ id, style }) => `${id} ${style}`)).toEqual([
      'guide guide',
      'signal gradient',
      'bound bound',
      'spectral product',
    ]);
    expect(jacobiansSeries(analysis, products, [])).toEqual({ lines: [], floors: [], pending: [] });
  });
});

describe('absolute size', () => {
  it('is what the gradient has, and what the bounds are multiplied by; products stay what they are', () => {
    const run = analysedSetting({ placement: 'all' }, 6);
    const start = run.analysis.followed.log10Signal[7] ?? NaN;
    expect(Math.abs(start)).toBeGreaterThan(0.01);
    const products: readonly LineId[] = ['spectral', 'frobenius', 'smallest'];
    for (const id of lineIds) {
      const shift = products.includes(id) ? 0 : start;
      expectLogs(
        line(run, id, 'absolute'),
        line(run, id).map((value) => value + shift),
      );
    }
    expectLogs(
      line(run, 'signal', 'absolute').slice(0, 8),
      Array.from(run.analysis.followed.log10Signal.subarray(0, 8)),
    );
    expectLogs(line(run, 'total', 'absolute'), Array.from(run.analysis.gradients.log10TotalSignal));
  });

  it('of a gradient that is 0 at the loss is 0 everywhere; relative to it nothing has a size', () => {
    // 2¹² as a logit: the probability of the target is exactly 1, and so E_11 does not change.
    const sure = diagonal(2, 12, { target: 0, placement: 'all' });
    expect(sure.analysis.followed.log10Signal[12]).toBe(-Infinity);
    expect(line(sure, 'signal').every(Number.isNaN)).toBe(true);
    expect(line(sure, 'total').every(Number.isNaN)).toBe(true);
    expect(line(sure, 'total', 'absolute').at(0)).toSatisfy(Number.isFinite);
    expectLogs(line(sure, 'signal', 'absolute'), Array<number>(13).fill(-Infinity));
    expectLogs(line(sure, 'bound', 'absolute'), Array<number>(13).fill(-Infinity));
    expect(line(sure, 'spectral', 'absolute').at(0)).toBeCloseTo(12 * LOG_2, 9);
  });
});

describe('the floors', () => {
  it('are the least subnormals of float16 and float32, relative to the gradient at the loss', () => {
    const { analysis, products } = analysedSetting();
    const start = analysis.followed.log10Signal[10] ?? NaN;
    const floors = (...chosen: SeriesId[]) => jacobiansSeries(analysis, products, chosen).floors;
    expect(floors('signal')).toEqual([]);
    const absolute = floors('floors', 'absolute');
    expect(absolute.map(({ id }) => id)).toEqual(['float16', 'float32']);
    expect(rounded(absolute.map(({ log10 }) => log10))).toEqual([-7.22, -44.85]);
    floors('floors').forEach(({ log10 }, i) => {
      expect(log10).toBeCloseTo((absolute[i]?.log10 ?? NaN) - start, 9);
    });
  });

  it('have that of the network’s own format among them, lower by the loss scale', () => {
    const floorsOf = (lossScale: number, ...chosen: SeriesId[]) => {
      const run = analysedSetting({ precision: { format: 'f16', lossScale } });
      return jacobiansSeries(run.analysis, run.products, [...chosen, 'absolute']).floors;
    };
    expect(floorsOf(1).map(({ id }) => id)).toEqual(['float16']);
    expect(floorsOf(1, 'floors').map(({ id }) => id)).toEqual(['float16', 'float32']);
    expect((floorsOf(1)[0]?.log10 ?? NaN) - (floorsOf(1024)[0]?.log10 ?? NaN)).toBeCloseTo(3.01, 2);
  });

  it('are left out where there is no gradient to compare with', () => {
    const { analysis, products } = analysedSetting({ outputScale: 0 });
    expect(jacobiansSeries(analysis, products, ['floors']).floors).toEqual([]);
    expect(jacobiansSeries(analysis, products, ['floors', 'absolute']).floors).toHaveLength(2);
  });
});

describe('a gradient that is not finite', () => {
  it('is NaN at every step back, and has no value after the loss', () => {
    const run = analysedSetting(
      { precision: { format: 'f16', lossScale: 2 ** 24 }, placement: 'all' },
      6,
    );
    const [signal] = jacobiansSeries(run.analysis, run.products, ['signal']).lines;
    if (signal === undefined) throw new Error('There is no line.');
    expect(signal.broken).toEqual([-1, 0, 1, 2, 3, 4, 5, 6]);
    expect(lineValue(signal, 6)).toBe('NaN');
    expect(lineValue(signal, 7)).toBe('–');
  });

  it('is nowhere where all is finite, be it 0', () => {
    const { analysis, products } = dead();
    const [signal] = jacobiansSeries(analysis, products, ['signal']).lines;
    expect(signal?.broken).toEqual([]);
  });
});

describe('a line that is still being computed', () => {
  it('is pending, and the others are drawn', () => {
    const { analysis, products } = diagonal(0.5, 3);
    const before = jacobiansSeries(analysis, null, lineIds);
    expect(before.pending).toEqual(['spectral', 'frobenius', 'smallest']);
    expect(before.lines.map(({ id }) => id)).toEqual([
      'signal',
      'total',
      'bound',
      'tight',
      'guide',
    ]);
    const between = jacobiansSeries(analysis, { ...products, log10Smallest: null }, lineIds);
    expect(between.pending).toEqual(['smallest']);
  });
});

describe('the lines of other networks', () => {
  const all = parameters.series.members;
  const drawn = ({ analysis, products }: Analysed) =>
    jacobiansSeries(analysis, products, all, spectraOf(Float64Array.of(-1))).lines.map(
      ({ id }) => id,
    );

  it('are those that they have; others are left out, though chosen', () => {
    const common = ['signal', 'spectral', 'frobenius', 'smallest', 'lyapunov'];
    expect(new Set(drawn(lstm()))).toEqual(
      new Set([...common, 'total', 'hidden', 'carry', 'cellPath']),
    );
    expect(new Set(drawn(gru()))).toEqual(new Set([...common, 'total']));
    expect(new Set(drawn(feedForward()))).toEqual(new Set([...common, 'bound', 'tight']));
    expect(drawn(analysedSetting())).not.toContain('cellPath');
  });

  it('are offered exactly where they are drawn', () => {
    for (const run of [analysedSetting(), lstm(), gru(), feedForward()]) {
      const offered = all.filter((id) => hasSeries(id, run.analysis.network, true));
      expect(offered.filter((id) => id !== 'floors' && id !== 'absolute')).toEqual(drawn(run));
    }
  });

  it('without a loss are the products and their bounds; the points stand on the spectral norm', () => {
    const run = analysed(
      {
        kind: 'weights',
        weights: exampleWeights('rnn', 4, 3),
        reading: {
          input: { kind: 'random', steps: 6 },
          seed: 1,
          placement: 'last',
          precision: exactPrecision,
        },
      },
      4,
    );
    const { lines, floors } = jacobiansSeries(run.analysis, run.products, all);
    expect(lines.map(({ id }) => id)).toEqual(
      all.filter((id) => hasSeries(id, run.analysis.network, false) && id !== 'lyapunov'),
    );
    expect(lines.map(({ id }) => id)).not.toContain('signal');
    expect(floors).toEqual([]);
    const coloured = lines.filter(({ relative }) => relative !== null);
    expect(coloured.map(({ id }) => id)).toEqual(['spectral']);
    expect(coloured[0]?.relative?.slice(0, 6)).toEqual(coloured[0]?.values.slice(0, 6));
    expect(coloured[0]?.values[5]).toBeCloseTo(0, 12);
    expect(coloured[0]?.values[6]).toBeNaN();
  });

  it('are never pending where a network does not have them', () => {
    expect(jacobiansSeries(gru().analysis, null, all).pending).not.toContain('cellPath');
    expect(jacobiansSeries(lstm().analysis, null, all).pending).toContain('cellPath');
  });

  it('split the LSTM’s gradient into s and c, whose squares make up the whole', () => {
    const run = lstm();
    const [signal, hidden, carry] = (['signal', 'hidden', 'carry'] as const).map((id) =>
      line(run, id),
    );
    signal?.forEach((log10, place) => {
      const parts = Math.hypot(10 ** (hidden?.[place] ?? NaN), 10 ** (carry?.[place] ?? NaN));
      expect(Math.log10(parts)).toBeCloseTo(log10, 9);
    });
    expect(carry?.at(-1)).toBe(-Infinity);
  });

  it('show the forget gates alone far below the whole, which alone can grow', () => {
    const run = lstm({ recurrentScale: 4, forgetBias: -2, inputScale: 0.2 });
    const path = line(run, 'cellPath');
    const whole = line(run, 'spectral');
    expect(path.every((log10) => log10 <= 0)).toBe(true);
    expect(Math.max(...whole)).toBeGreaterThan(0);
    expect((whole[0] ?? NaN) - (path[0] ?? NaN)).toBeGreaterThan(2);
  });

  it('stop at the followed loss, in s and c too', () => {
    const run = lstm({ placement: 'all' });
    const { analysis, products } = run;
    expect(analysis.followed.step).toBe(9);
    const earlier = analysedSetting({ cell: 'lstm', placement: 'all' }, 4);
    for (const id of ['hidden', 'carry', 'cellPath'] as const) {
      expect(line(earlier, id).slice(6).every(Number.isNaN)).toBe(true);
      expect(jacobiansSeries(analysis, products, [id]).lines).toHaveLength(1);
    }
  });

  it('of a feed-forward net stay under the product of its layers’ bounds', () => {
    const run = feedForward({ recurrentScale: 1.5 });
    const bound = line(run, 'bound');
    line(run, 'spectral').forEach((value, place) => {
      expect(value).toBeLessThanOrEqual((bound[place] ?? NaN) + 1e-9);
    });
  });
});

describe('the slope of the largest Lyapunov exponent', () => {
  it('is drawn from the loss back to the selected step, in decades', () => {
    const { analysis, products } = diagonal(0.5, 4);
    const exponents = Float64Array.of(-Math.LN2, -2);
    const { lines } = jacobiansSeries(analysis, products, ['lyapunov'], spectraOf(exponents));
    expectLogs(lines[0]?.values ?? [], [NaN, NaN, -2 * LOG_2, -LOG_2, 0]);
  });

  it('waits for the engine, and is absent where no step lies between', () => {
    const { analysis, products } = diagonal(0.5, 4);
    expect(jacobiansSeries(analysis, products, ['lyapunov']).pending).toEqual(['lyapunov']);
    const none = jacobiansSeries(analysis, products, ['lyapunov'], spectraOf(null));
    expect(none).toMatchObject({ lines: [], pending: [] });
  });
});
