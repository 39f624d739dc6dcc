import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkSetting } from '../../math/setting.ts';
import { parameters } from '../../store/parameters.ts';
import { analysedSetting, diagonal } from '../shared/analysed.fixture.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { scaleAtRadius, spectrumSeries, type SpectrumSeries } from './spectrumSeries.ts';

/** The series of a network that has one W. */
function oneMatrix(analysis: GradientAnalysis): SpectrumSeries {
  const series = spectrumSeries(analysis);
  if (series === null) throw new Error('There is no one W.');
  return series;
}

const seriesOf = (choices: Partial<NetworkSetting>) => oneMatrix(analysedSetting(choices).analysis);

const verdictOf = (choices: Partial<NetworkSetting>) => seriesOf(choices).verdict;

/** W with these four entries, two linear units. */
const given = (weights: readonly number[]) =>
  oneMatrix(diagonal(1, 3, { recurrentWeights: Float64Array.from(weights) }).analysis);

describe('the eigenvalues', () => {
  it('are those of W, each with the most that a step makes of a gradient along it', () => {
    const { eigenvalues, radius, norm, criticalRadius } = given([0, -3, 2, 0]);
    const imaginary = eigenvalues.map((value) => value.imaginary).sort((a, b) => a - b);
    expect(imaginary[1]).toBeCloseTo(Math.sqrt(6), 12);
    expect(imaginary[0]).toBeCloseTo(-Math.sqrt(6), 12);
    for (const { real, log10Factor } of eigenvalues) {
      expect(real).toBeCloseTo(0, 12);
      expect(log10Factor).toBeCloseTo(Math.log10(6) / 2, 12);
    }
    expect([radius, norm, criticalRadius].map((value) => value.toFixed(3))).toEqual([
      '2.449',
      '3.000',
      '1.000',
    ]);
  });

  it('count a quarter of their modulus where f is the sigmoid, whose critical circle is 4', () => {
    const sigmoid = seriesOf({ activation: 'sigmoid' });
    const tanh = seriesOf({});
    expect(sigmoid.criticalRadius).toBe(4);
    expect(sigmoid.radius).toBe(tanh.radius);
    sigmoid.eigenvalues.forEach(({ log10Factor }, index) => {
      const onTanh = tanh.eigenvalues[index]?.log10Factor ?? NaN;
      expect(log10Factor).toBeCloseTo(onTanh - Math.log10(4), 12);
    });
  });
});

describe('what ρ and σ₁ mean for a gradient', () => {
  const orthogonal = { initialisation: 'orthogonal' } as const;
  const linear = { activation: 'identity' } as const;
  const triangular = { ...linear, initialisation: 'triangular' } as const;

  it.each([
    ['zero', { recurrentScale: 0 }],
    ['vanishes', { recurrentScale: 0.5 }],
    ['vanishes', { ...orthogonal, recurrentScale: 0.99 }],
    ['vanishes', { ...orthogonal, activation: 'sigmoid', recurrentScale: 3.99 }],
    ['cannotGrow', { ...orthogonal, recurrentScale: 1 }],
    ['cannotGrow', { ...orthogonal, activation: 'sigmoid', recurrentScale: 4 }],
    ['tendsToVanish', { recurrentScale: 0.8 }],
    ['edge', { initialisation: 'triangular', recurrentScale: 1 }],
    ['canExplode', { recurrentScale: 1.6 }],
    ['canExplode', { activation: 'relu', recurrentScale: 2 }],
    ['linearVanishes', { ...triangular, recurrentScale: 0.5 }],
    ['linearEdge', { ...triangular, recurrentScale: 1 }],
    ['linearExplodes', { ...triangular, recurrentScale: 1.1 }],
    ['linearExplodes', { ...linear, ...orthogonal, recurrentScale: 1.1 }],
  ] as const)('is “%s” for %j', (verdict, choices) => {
    expect(verdictOf(choices)).toBe(verdict);
  });

  it('is unknown while the spectrum is being computed, and never known of weights that are not finite', () => {
    const { analysis } = analysedSetting();
    const unknown = analysis.spectra.map((spectrum) => ({ ...spectrum, spectralRadius: NaN }));
    expect(oneMatrix({ ...analysis, spectra: unknown }).verdict).toBe('waiting');
    expect(given([1, 0, 0, Infinity]).verdict).toBe('broken');
  });

  it('promises vanishing and growth only where the products of the network keep the promise', () => {
    const choices = fc.record({
      activation: fc.constantFrom('tanh', 'sigmoid', 'relu', 'identity'),
      initialisation: fc.constantFrom('gaussian', 'orthogonal', 'triangular', 'identity'),
      recurrentScale: fc.double({ min: 0.05, max: 5, noNaN: true }),
      seed: fc.nat(),
      hiddenSize: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(choices, (choice) => {
        const { analysis, products } = analysedSetting({
          ...choice,
          input: { kind: 'random', steps: 12 },
        });
        const { verdict, norm, radius, criticalRadius } = oneMatrix(analysis);
        const whole = products.log10Spectral[0] ?? NaN;
        const steps = 12;
        if (verdict === 'vanishes') {
          expect(whole).toBeLessThanOrEqual(steps * Math.log10(norm / criticalRadius) + 1e-9);
        }
        if (verdict === 'cannotGrow') expect(whole).toBeLessThan(1e-9);
        if (verdict === 'linearExplodes') {
          expect(whole).toBeGreaterThanOrEqual(steps * Math.log10(radius) - 1e-9);
        }
      }),
      { seed: 12 },
    );
  });
});

describe('the rim', () => {
  it('comes to stand where it is dragged to, at the nearest stop of w', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (seed, cents) => {
          const { scaleForRadiusOne } = seriesOf({ seed });
          if (scaleForRadiusOne === null) throw new Error('There is no rim.');
          const w = cents / 100;
          expect(scaleAtRadius(w / scaleForRadiusOne, scaleForRadiusOne)).toBeCloseTo(w, 12);
          const { radius } = seriesOf({ seed, recurrentScale: w });
          expect(radius).toBeCloseTo(w / scaleForRadiusOne, 9);
        },
      ),
      { seed: 13, numRuns: 20 },
    );
  });

  it('keeps w within its range', () => {
    expect(scaleAtRadius(-1, 2)).toBe(parameters.w.range.min);
    expect(scaleAtRadius(100, 2)).toBe(parameters.w.range.max);
  });

  it('can be drawn out from W = 0, whose draw has a radius at w = 1', () => {
    expect(seriesOf({ recurrentScale: 0 }).scaleForRadiusOne).toBe(
      seriesOf({ recurrentScale: 1 }).scaleForRadiusOne,
    );
  });

  it('stays where W has no scale, or where no scale moves ρ(W)', () => {
    expect(given([0, 1, 0, 0]).scaleForRadiusOne).toBeNull();
    const { analysis } = analysedSetting();
    const { criticalScales } = analysis;
    if (criticalScales === null) throw new Error('There are no critical scales.');
    const nilpotent = { ...analysis, criticalScales: { ...criticalScales, draw: Infinity } };
    expect(oneMatrix(nilpotent).scaleForRadiusOne).toBeNull();
  });
});

it('there are none where each gate or each step has a W of its own', () => {
  for (const choices of [{ cell: 'lstm' }, { cell: 'gru' }, { tied: false }] as const) {
    expect(spectrumSeries(analysedSetting(choices).analysis)).toBeNull();
  }
});
