import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { euclideanNorm } from '../../math/linearAlgebra/norms.ts';
import { analysedSetting, dead, diagonal } from '../shared/analysed.fixture.ts';
import { regularisationSeries, type RegularisationSeries } from './regularisationSeries.ts';

const norms = ({ rows }: RegularisationSeries) =>
  Object.fromEntries(rows.map(({ id, norm }) => [id, norm]));

describe('what regularisation adds to the gradient', () => {
  const { analysis } = analysedSetting();

  it('is nothing at strength 0', () => {
    const series = regularisationSeries(analysis, { l2: 0, omega: 0 });
    expect(norms(series)).toMatchObject({ l2: 0, omega: 0, sum: norms(series).gradient });
    expect(series.angleDegrees).toBe(0);
  });

  it('is λ‖W‖ for L2, and λ‖∂⁺Ω/∂W‖ for Ω', () => {
    const strength = fc.double({ min: 0, max: 1, noNaN: true });
    const weights = euclideanNorm(analysis.network.recurrentWeights);
    const ofOmega = euclideanNorm(analysis.normPreservation?.omega.gradient ?? new Float64Array(0));
    fc.assert(
      fc.property(strength, strength, (l2, omega) => {
        const { l2: decay, omega: pull } = norms(regularisationSeries(analysis, { l2, omega }));
        expect(decay).toBeCloseTo(l2 * weights, 12);
        expect(pull).toBeCloseTo(omega * ofOmega, 12);
      }),
      { seed: 41 },
    );
  });

  it('turns the sum away from ∂E/∂W by what its parts ask for', () => {
    const { sum, gradient, l2 } = norms(regularisationSeries(analysis, { l2: 1, omega: 0 }));
    const { angleDegrees } = regularisationSeries(analysis, { l2: 1, omega: 0 });
    const cosine = Math.cos((angleDegrees * Math.PI) / 180);
    // The law of cosines, on the triangle of gradient, decay and sum.
    const opposite =
      (sum ?? NaN) ** 2 + (gradient ?? NaN) ** 2 - 2 * (sum ?? NaN) * (gradient ?? NaN) * cosine;
    expect(opposite).toBeCloseTo((l2 ?? NaN) ** 2, 10);
  });

  it('has no Ω where there is no one vanilla W', () => {
    for (const choices of [{ cell: 'gru' }, { cell: 'lstm' }, { tied: false }] as const) {
      const series = regularisationSeries(analysedSetting(choices).analysis, { l2: 0.1, omega: 0 });
      expect(series.preservation).toBeNull();
      expect(series.rows.map(({ id }) => id)).toEqual(['gradient', 'l2', 'sum']);
      expect(norms(series).l2).toBeGreaterThan(0);
    }
  });
});

describe('the ratios that Ω is about', () => {
  const preservationOf = (rate: number) =>
    regularisationSeries(diagonal(rate, 5).analysis, { l2: 0, omega: 0 }).preservation;

  it('are the rate of a diagonal network at every step; below 1 Ω raises them and W grows', () => {
    const series = preservationOf(0.5);
    expect(series?.omega).toBeCloseTo(5 * 0.25, 12);
    for (const ratio of series?.stepRatios ?? []) expect(ratio).toBeCloseTo(0.5, 12);
    expect(series?.stepRatios).toHaveLength(5);
    expect(series?.change).toBeGreaterThan(0);
    expect(series?.isWeightGrowing).toBe(true);
  });

  it('above 1 are lowered, and W shrinks', () => {
    const series = preservationOf(2);
    expect(series?.change).toBeLessThan(0);
    expect(series?.isWeightGrowing).toBe(false);
  });

  it('at 1 have no way to go', () => {
    expect(preservationOf(1)).toMatchObject({ omega: 0, meanRatio: 1, change: NaN });
  });

  it('are 0 at the one step that a dead network has a gradient at', () => {
    const { preservation } = regularisationSeries(dead().analysis, { l2: 0, omega: 0 });
    expect(preservation).toMatchObject({ omega: 1, meanRatio: 0, change: NaN });
    expect(preservation?.stepRatios.slice(0, -1).every(Number.isNaN)).toBe(true);
  });
});
