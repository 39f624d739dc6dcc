import { describe, expect, it } from 'vitest';
import type { NetworkSetting } from '../setting.ts';
import { exampleSetting } from '../testing/exampleSetting.ts';
import { criticalScales } from './criticalScales.ts';

type Row = readonly [
  NetworkSetting['activation'],
  NetworkSetting['initialisation'],
  NetworkSetting['bias'],
  number,
  string,
];

const baseOf = (spectralRadius: number, largest = spectralRadius) => ({
  spectralRadius,
  spectralNorms: Float64Array.of(largest),
});

describe('critical scales', () => {
  it.each<Row>([
    ['tanh', 'gaussian', 0, 1, 'tanhOrigin'],
    ['identity', 'triangular', 0, 1, 'linear'],
    ['relu', 'gaussian', 0, Math.SQRT2, 'rectifierVariance'],
    ['relu', 'uniform', 0, Math.SQRT2, 'rectifierVariance'],
    ['relu', 'orthogonal', 0, Math.SQRT2, 'rectifierVariance'],
    ['relu', 'identity', 0, 1, 'rectifierDiagonal'],
    ['relu', 'triangular', 0, 1, 'rectifierDiagonal'],
    ['leaky', 'gaussian', 0, Math.sqrt(2 / 1.0001), 'rectifierVariance'],
    ['sigmoid', 'gaussian', 0, 4, 'sigmoidRadius'],
    ['sigmoid', 'orthogonal', 0, 4, 'sigmoidGuarantee'],
    ['sigmoid', 'identity', 1, 4, 'sigmoidGuarantee'],
    ['sigmoid', 'orthogonal', 'centred', 4, 'sigmoidCentred'],
  ])(
    'of %s with %s W and bias %s lie at %f: %s',
    (activation, initialisation, bias, scale, statement) => {
      const setting = exampleSetting({ activation, initialisation, bias });
      const { theory } = criticalScales(setting, baseOf(1));
      expect(theory.scale).toBeCloseTo(scale, 14);
      expect(theory.statement).toBe(statement);
    },
  );

  it('put this draw’s own mark where its spectral radius is 1', () => {
    expect(criticalScales(exampleSetting(), baseOf(0.8)).draw).toBeCloseTo(1.25, 14);
    expect(criticalScales(exampleSetting(), baseOf(0)).draw).toBe(Infinity);
  });

  it.each(['gaussian', 'uniform', 'triangular'] as const)(
    'of a sigmoid with %s W guarantee vanishing up to the w where γ σ₁(W) = 1',
    (initialisation) => {
      const setting = exampleSetting({ activation: 'sigmoid', initialisation, bias: 0 });
      expect(criticalScales(setting, baseOf(1, 1.6)).theory.guarantee).toBeCloseTo(2.5, 14);
    },
  );

  it('name no such scale where the statement itself is a guarantee, or none is made', () => {
    for (const choices of [
      { activation: 'sigmoid', initialisation: 'orthogonal' },
      { activation: 'sigmoid', bias: 'centred' },
      { activation: 'tanh' },
    ] as const) {
      expect(criticalScales(exampleSetting(choices), baseOf(1)).theory.guarantee).toBeNull();
    }
  });
});
