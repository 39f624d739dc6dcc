import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from '../activations/activations.ts';
import { finish } from '../slices.ts';
import { identityMatrix } from '../linearAlgebra/elementwise.ts';
import { singularValuesInSlices } from '../linearAlgebra/jacobiSingularValues.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { productBounds } from '../productBounds.ts';
import { recurrentSpectrum } from '../recurrentSpectrum.ts';
import type { Initialisation } from '../setting.ts';
import { stepJacobian } from '../stepJacobian.ts';
import { exampleRun } from '../testing/exampleSetting.ts';
import { plainProduct } from '../testing/referenceAlgebra.ts';
import { jacobianProducts } from './jacobianProducts.ts';
import { productSpectrum } from './productSpectrum.ts';

const choices = fc.record({
  activation: fc.constantFrom<ActivationName>('tanh', 'sigmoid', 'relu', 'leaky', 'identity'),
  initialisation: fc.constantFrom<Initialisation>(
    'gaussian',
    'orthogonal',
    'identity',
    'uniform',
    'triangular',
  ),
  recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  seed: fc.nat(),
  hiddenSize: fc.integer({ min: 1, max: 7 }),
});

describe('Jacobian products', () => {
  it('are never larger than their bounds, the tight one lying below the plain one', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, forward } = exampleRun(choice);
        const { spectralRadius, singularValues } = recurrentSpectrum(
          network.recurrentWeights,
          network.hiddenSize,
        );
        const sizes = { spectralNorms: singularValues.slice(0, 1), spectralRadius };
        const { log10Norm, log10Tight } = productBounds(network, forward, sizes, 5);
        const { log10Spectral } = jacobianProducts(network, forward, 5);
        log10Spectral.forEach((log, i) => {
          expect(log).toBeLessThanOrEqual((log10Tight[i] ?? NaN) + 1e-10);
          expect(log10Tight[i]).toBeLessThanOrEqual((log10Norm[i] ?? NaN) + 1e-10);
        });
      }),
      { seed: 6 },
    );
  });

  it('are never larger than the product of the norms of their steps', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, forward } = exampleRun(choice);
        const { log10Spectral } = jacobianProducts(network, forward, 5);
        let log10Steps = 0;
        for (let k = 5; k >= 0; k--) {
          const values = finish(
            singularValuesInSlices(stepJacobian(network, forward, k), network.hiddenSize),
          );
          log10Steps += Math.log10(values[0] ?? NaN);
          expect(log10Spectral[k]).toBeLessThanOrEqual(log10Steps + 1e-10);
        }
      }),
      { seed: 7 },
    );
  });

  it('have as first, last and root mean square value of their spectrum what their norms say', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, forward } = exampleRun(choice);
        const n = network.hiddenSize;
        const products = jacobianProducts(network, forward, 5);
        const spectrum = productSpectrum(network, forward, 5);
        for (let i = 0; i <= 6; i++) {
          const logs = rowOf(spectrum, i, n);
          expect(products.log10Spectral[i]).toBeCloseTo(logs[0] ?? NaN, 9);
          expect(products.log10Smallest?.[i]).toBeCloseTo(logs[n - 1] ?? NaN, 7);
          const frobenius = euclideanNorm(logs.map((log) => 10 ** log));
          expect(products.log10Frobenius[i]).toBeCloseTo(Math.log10(frobenius), 9);
        }
      }),
      { seed: 8 },
    );
  });

  it('of an orthogonal identity network keep every singular value at 1', () => {
    const { network, forward } = exampleRun({
      activation: 'identity',
      initialisation: 'orthogonal',
      recurrentScale: 1,
      input: { kind: 'random', steps: 100 },
    });
    const spectrum = productSpectrum(network, forward, 99);
    expect(Math.max(...spectrum.map(Math.abs))).toBeLessThan(1e-12);
    const { log10Smallest } = jacobianProducts(network, forward, 99);
    expect(Math.max(...(log10Smallest ?? []).map(Math.abs))).toBeLessThan(1e-12);
  });

  it.each([
    [0.05, 400 * Math.log10(0.05)],
    [8, 400 * Math.log10(8)],
  ])('come out right over 400 steps at w = %f, far outside float64', (recurrentScale, wanted) => {
    const { network, forward } = exampleRun({
      activation: 'identity',
      initialisation: 'orthogonal',
      recurrentScale,
      bias: 0,
      input: { kind: 'zero', steps: 400 },
    });
    const products = jacobianProducts(network, forward, 399);
    expect(products.log10Spectral[0]).toBeCloseTo(wanted, 9);
    expect(products.log10Smallest?.[0]).toBeCloseTo(wanted, 9);
    expect(products.log10Frobenius[0]).toBeCloseTo(wanted + Math.log10(5) / 2, 9);
  });

  it('have a smallest value of exactly 0 from the first dead unit on, and all 0 when all are dead', () => {
    const { network, forward } = exampleRun({ activation: 'relu', bias: 0, seed: 3 });
    const { log10Smallest } = jacobianProducts(network, forward, 5);
    expect(log10Smallest?.[6]).toBe(0);
    expect(log10Smallest?.[0]).toBe(-Infinity);
    const dead = exampleRun({ activation: 'relu', bias: -100 });
    const spectrum = productSpectrum(dead.network, dead.forward, 5);
    expect(spectrum.slice(0, 5 * 6).every((log) => log === -Infinity)).toBe(true);
    expect(jacobianProducts(dead.network, dead.forward, 5).log10Spectral[0]).toBe(-Infinity);
  });

  it('are 0 for W = 0, and 1 where t = k', () => {
    const { network, forward } = exampleRun({ recurrentScale: 0 });
    const { log10Spectral, log10Smallest } = jacobianProducts(network, forward, 5);
    expect([...log10Spectral.slice(5)]).toEqual([-Infinity, 0]);
    expect([...(log10Smallest ?? []).slice(5)]).toEqual([-Infinity, 0]);
  });

  it('have no value after the followed step', () => {
    const { network, forward } = exampleRun();
    const { log10Spectral, log10Frobenius, log10Smallest } = jacobianProducts(network, forward, 2);
    for (const series of [log10Spectral, log10Frobenius, log10Smallest ?? []]) {
      expect([...series.slice(4)]).toEqual([NaN, NaN, NaN]);
    }
  });

  it('say so when the forward pass is not finite', () => {
    const { network, forward } = exampleRun();
    forward.derivatives[2] = NaN;
    const { log10Spectral, log10Smallest } = jacobianProducts(network, forward, 2);
    expect(log10Spectral[3]).toBe(0);
    expect(log10Spectral[0]).toBeNaN();
    expect(log10Smallest?.[0]).toBeNaN();
  });

  it('take the reciprocal of a derivative too small for one', () => {
    const { network, forward } = exampleRun({ hiddenSize: 1 });
    forward.derivatives.fill(1e-310);
    const { log10Spectral, log10Smallest } = jacobianProducts(network, forward, 5);
    expect(log10Smallest?.[0]).toBeCloseTo(log10Spectral[0] ?? NaN, 9);
  });

  it.each([
    ['tanh', 'gaussian', 1.2],
    ['tanh', 'orthogonal', 1],
    ['relu', 'gaussian', 1.4],
    ['identity', 'orthogonal', 1],
    ['tanh', 'identity', 1],
  ] as const)(
    'agree with full decompositions at n = 128: %s, %s W',
    (activation, initialisation, w) => {
      const n = 128;
      const { network, forward } = exampleRun({
        activation,
        initialisation,
        recurrentScale: w,
        inputScale: 0.3,
        hiddenSize: n,
      });
      const products = jacobianProducts(network, forward, 5);
      let product: Float64Array = identityMatrix(n);
      for (let k = 5; k >= 3; k--) {
        const values = finish(singularValuesInSlices(product, n));
        const [largest = NaN] = values;
        expect(10 ** (products.log10Spectral[k + 1] ?? NaN) / largest).toBeCloseTo(1, 9);
        const smallest = values[n - 1] ?? NaN;
        if (smallest > 1e-9 * largest) {
          expect(products.log10Smallest?.[k + 1]).toBeCloseTo(Math.log10(smallest), 6);
        }
        product = plainProduct(product, stepJacobian(network, forward, k), n, n, n);
      }
    },
  );
});

describe('the spectrum of W', () => {
  it('has a radius no larger than its first singular value, and values whose squares sum to ‖W‖²_F', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network } = exampleRun(choice);
        const spectrum = recurrentSpectrum(network.recurrentWeights, network.hiddenSize);
        const [largest = NaN] = spectrum.singularValues;
        expect(spectrum.spectralRadius).toBeLessThanOrEqual(largest * (1 + 1e-12));
        const frobenius = euclideanNorm(network.recurrentWeights);
        expect(euclideanNorm(spectrum.singularValues) / frobenius).toBeCloseTo(1, 12);
      }),
      { seed: 9 },
    );
  });
});
