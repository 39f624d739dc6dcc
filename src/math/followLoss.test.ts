import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from './activations/activations.ts';
import { followLoss } from './followLoss.ts';
import { identityMatrix } from './linearAlgebra/elementwise.ts';
import { euclideanNorm } from './linearAlgebra/norms.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { timesPowerOfTwo } from './linearAlgebra/powersOfTwo.ts';
import { meanFactors } from './meanFactors.ts';
import type { Initialisation } from './setting.ts';
import { stepJacobian } from './stepJacobian.ts';
import { exampleRun } from './testing/exampleSetting.ts';
import { largestDifference, plainProduct } from './testing/referenceAlgebra.ts';

const choices = fc.record({
  activation: fc.constantFrom<ActivationName>('tanh', 'sigmoid', 'leaky', 'identity'),
  initialisation: fc.constantFrom<Initialisation>('gaussian', 'orthogonal', 'triangular'),
  recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  seed: fc.nat(),
});

describe('a followed loss', () => {
  it('multiplies its norm by saturation × weight factor at every step back', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, loss, forward } = exampleRun(choice);
        const followed = followLoss(network, forward, loss, 5);
        for (let k = 0; k <= 5; k++) {
          const factors =
            (followed.saturationFactors[k] ?? NaN) * (followed.weightFactors[k] ?? NaN);
          const ratio = (followed.log10Signal[k] ?? NaN) - (followed.log10Signal[k + 1] ?? NaN);
          expect(Math.log10(factors)).toBeCloseTo(ratio, 11);
        }
      }),
      { seed: 4 },
    );
  });

  it('is P(t,k)ᵀ g(t,t) at every k', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { network, loss, forward } = exampleRun(choice);
        const n = network.hiddenSize;
        const followed = followLoss(network, forward, loss, 4);
        const signalAt = (k: number) =>
          rowOf(followed.errorSignals, k + 1, n).map((mantissa) =>
            timesPowerOfTwo(mantissa, followed.errorExponents[k + 1] ?? NaN),
          );
        let product: Float64Array = identityMatrix(n);
        for (let k = 4; k >= -1; k--) {
          const wanted = plainProduct(signalAt(4), product, 1, n, n);
          const size = euclideanNorm(wanted);
          expect(largestDifference(signalAt(k), wanted)).toBeLessThanOrEqual(1e-12 * size);
          if (k >= 0) product = plainProduct(product, stepJacobian(network, forward, k), n, n, n);
        }
      }),
      { seed: 5 },
    );
  });

  it('has no signal and no factors after its own step', () => {
    const { network, loss, forward } = exampleRun();
    const followed = followLoss(network, forward, loss, 2);
    expect([...followed.log10Signal.slice(4)]).toEqual([-Infinity, -Infinity, -Infinity]);
    expect([...followed.saturationFactors.slice(3)]).toEqual([NaN, NaN, NaN]);
    expect(followed.log10Relative[3]).toBe(0);
  });

  it('keeps its norm where W is orthogonal and the activation is the identity', () => {
    const { network, loss, forward } = exampleRun({
      activation: 'identity',
      initialisation: 'orthogonal',
      recurrentScale: 1,
      input: { kind: 'random', steps: 100 },
    });
    const { log10Relative } = followLoss(network, forward, loss, 99);
    expect(Math.max(...log10Relative.map(Math.abs))).toBeLessThan(1e-13);
  });

  it.each([
    [0.05, 400 * Math.log10(0.05)],
    [8, 400 * Math.log10(8)],
  ])('comes out right 400 steps back at w = %f, far outside float64', (recurrentScale, wanted) => {
    const { network, loss, forward } = exampleRun({
      activation: 'identity',
      initialisation: 'orthogonal',
      recurrentScale,
      bias: 0,
      input: { kind: 'zero', steps: 400 },
    });
    const { log10Relative } = followLoss(network, forward, loss, 399);
    expect(log10Relative[0]).toBeCloseTo(wanted, 9);
  });

  it('is 0 with saturation 0 and weights without value where every unit is dead', () => {
    const { network, loss, forward } = exampleRun({ activation: 'relu', bias: -100 });
    const followed = followLoss(network, forward, loss, 5);
    expect(followed.saturationFactors[5]).toBe(0);
    expect(followed.weightFactors[5]).toBeNaN();
    expect(followed.saturationFactors[4]).toBeNaN();
    expect(followed.log10Relative[5]).toBe(-Infinity);
  });

  it('has no relative gradient where the readout passes none back', () => {
    const { network, loss, forward } = exampleRun({ outputScale: 0 });
    expect(followLoss(network, forward, loss, 5).log10Relative.every(Number.isNaN)).toBe(true);
  });
});

describe('mean factors', () => {
  it('multiply to the mean ratio, which taken over all steps is the whole change', () => {
    const { network, loss, forward } = exampleRun({ recurrentScale: 0.6 });
    const followed = followLoss(network, forward, loss, 5);
    const { saturation, weights, ratio, halfLife } = meanFactors(followed, 1);
    expect(saturation * weights).toBeCloseTo(ratio, 12);
    expect(4 * Math.log10(ratio)).toBeCloseTo(followed.log10Relative[2] ?? NaN, 12);
    expect(ratio ** halfLife).toBeCloseTo(0.5, 12);
  });

  it('give a negative half-life, the doubling time, where the gradient grows', () => {
    const { network, loss, forward } = exampleRun({
      activation: 'identity',
      initialisation: 'identity',
      recurrentScale: 2,
    });
    expect(meanFactors(followLoss(network, forward, loss, 5), 0).halfLife).toBeCloseTo(-1, 12);
  });

  it('have no value without a step between', () => {
    const { network, loss, forward } = exampleRun();
    const { saturation, ratio, halfLife } = meanFactors(followLoss(network, forward, loss, 5), 5);
    expect([saturation, ratio, halfLife]).toEqual([NaN, NaN, NaN]);
  });

  it('are 0 with half-life 0 where the gradient dies', () => {
    const { network, loss, forward } = exampleRun({ activation: 'relu', bias: -100 });
    const { saturation, weights, ratio, halfLife } = meanFactors(
      followLoss(network, forward, loss, 5),
      4,
    );
    expect([saturation, weights, ratio, halfLife]).toEqual([0, NaN, 0, 0]);
  });
});
