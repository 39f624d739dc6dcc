import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysedSetting, itemisedSetting } from '../shared/analysed.fixture.ts';
import type { Truncation } from '../../math/truncation.ts';
import {
  cellValues,
  lagSeries,
  largestLag,
  rowScales,
  runsOf,
  stepsOfItemised,
  termKind,
} from './itemisedSeries.ts';

const STEPS = 10;
const all = { placement: 'all' } as const;
const sliding = (reach: number): Truncation => ({ kind: 'sliding', reach });
const pairs = Array.from({ length: STEPS ** 2 }, (_, i) => ({
  t: Math.floor(i / STEPS),
  k: i % STEPS,
}));

const euclidean = (values: Float64Array) => Math.hypot(...values);

describe('the cells', () => {
  it('show shares that add up to 1 along each row, and the engine’s own', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        fc.nat(),
        (recurrentScale, seed) => {
          const itemised = itemisedSetting({ ...all, recurrentScale, seed });
          const shares = cellValues(itemised, 'share').map((log10) => 10 ** log10);
          for (let t = 1; t < STEPS; t++) {
            const row = shares.slice(t * STEPS, t * STEPS + t + 1).filter((share) => share >= 0);
            expect(row).toHaveLength(t);
            expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
            row.forEach((share, i) =>
              expect(share / (itemised.shares[t * STEPS + i + 1] ?? NaN)).toBeCloseTo(1, 9),
            );
          }
        },
      ),
      { seed: 50, numRuns: 20 },
    );
  });

  it('or sizes relative to the largest of the row, which is 1', () => {
    const values = cellValues(itemisedSetting(all), 'largest');
    for (let t = 1; t < STEPS; t++) {
      const row = Array.from(values.slice(t * STEPS, t * STEPS + t + 1)).filter(Number.isFinite);
      expect(Math.max(...row)).toBe(0);
    }
  });

  it('keep apart what no float holds', () => {
    const itemised = itemisedSetting({
      recurrentScale: 1e-3,
      input: { kind: 'random', steps: 150 },
    });
    const first = cellValues(itemised, 'share')[149 * 150 + 1] ?? NaN;
    expect(first).toBeLessThan(-400);
    expect(first).toBeGreaterThan(-Infinity);
  });

  it('are none above the diagonal, and 0 at step 0, since the state before it is 0', () => {
    const itemised = itemisedSetting(all);
    for (const { t, k } of pairs) {
      expect(termKind(itemised, t, k)).toBe(k > t ? 'none' : k === 0 ? 'zero' : 'value');
    }
    expect(termKind(itemised, 4, -1)).toBe('none');
  });

  it('exist in the last row alone where only the last step carries a loss', () => {
    const itemised = itemisedSetting();
    for (const { t, k } of pairs) {
      const isThere = t === STEPS - 1;
      expect(termKind(itemised, t, k)).toBe(isThere ? (k === 0 ? 'zero' : 'value') : 'none');
    }
  });

  it('are cut beyond the reach, and not called 0 there', () => {
    const itemised = itemisedSetting(all, sliding(3));
    for (const { t, k } of pairs.filter((pair) => pair.k <= pair.t)) {
      expect(termKind(itemised, t, k) === 'cut').toBe(k < t - 3);
    }
    const chunked = itemisedSetting(all, { kind: 'chunked', length: 4 });
    for (const { t, k } of pairs.filter((pair) => pair.k <= pair.t)) {
      expect(termKind(chunked, t, k) === 'cut').toBe(Math.floor(k / 4) !== Math.floor(t / 4));
    }
  });

  it('are broken where the forward pass overflows, and 0 in a dead net', () => {
    const overflow = itemisedSetting({
      activation: 'identity',
      hiddenSize: 1,
      recurrentScale: 10,
      seed: 291,
      input: { kind: 'random', steps: 200 },
    });
    expect(termKind(overflow, 199, 199)).toBe('broken');
    const dead = itemisedSetting({ ...all, activation: 'relu', bias: -5 });
    expect(termKind(dead, 5, 3)).toBe('zero');
    expect(Array.from(cellValues(dead, 'share')).every(Number.isNaN)).toBe(true);
    expect(rowScales(dead).largest[5]).toBe(-Infinity);
  });

  it('of a kind lie in runs along the rows', () => {
    const itemised = itemisedSetting(all, sliding(7));
    expect(runsOf(itemised, 'cut')).toEqual([
      { t: 8, from: 0, to: 1 },
      { t: 9, from: 0, to: 2 },
    ]);
    expect(runsOf(itemised, 'zero')).toHaveLength(8);
    const cells = runsOf(itemised, 'value').map(({ from, to }) => to - from);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(55 - 3 - 8);
    expect(stepsOfItemised(itemised)).toBe(STEPS);
  });
});

describe('the bars', () => {
  it('have as bar of lag 0 the norm of ∂E/∂W truncated at K = 0', () => {
    const { gradients } = analysedSetting(all, null, sliding(0)).analysis;
    const [first] = lagSeries(itemisedSetting(all));
    expect(10 ** (first?.log10 ?? NaN)).toBeCloseTo(euclidean(gradients.recurrentWeights), 12);
  });

  it('are relative to the largest, wherever it lies', () => {
    const growing = lagSeries(
      itemisedSetting({ activation: 'identity', recurrentScale: 3, inputScale: 1 }),
    );
    const largest = largestLag(growing);
    expect(largest?.lag).toBeGreaterThan(0);
    expect(Math.max(...growing.map(({ log10Relative }) => log10Relative))).toBe(0);
    expect(largest?.log10).toBe(Math.max(...growing.map(({ log10 }) => log10)));
  });

  it('are cut where no loss reaches so far back, and 0 where nothing comes from there', () => {
    const cutLags = (truncation: Truncation, placement: 'last' | 'all') =>
      lagSeries(itemisedSetting({ placement }, truncation))
        .filter(({ isCut }) => isCut)
        .map(({ lag }) => lag);
    expect(cutLags(sliding(6), 'all')).toEqual([7, 8, 9]);
    expect(cutLags({ kind: 'chunked', length: 4 }, 'all')).toEqual([4, 5, 6, 7, 8, 9]);
    expect(cutLags({ kind: 'chunked', length: 4 }, 'last')).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    const last = lagSeries(itemisedSetting(all)).at(-1);
    expect(last).toMatchObject({ log10: -Infinity, isCut: false });
  });

  it('have no largest where nothing reaches W', () => {
    const lags = lagSeries(itemisedSetting({ ...all, outputScale: 0 }));
    expect(largestLag(lags)).toBe(null);
    expect(lags.every(({ log10Relative }) => Number.isNaN(log10Relative))).toBe(true);
  });
});
