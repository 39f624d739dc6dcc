import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from './activations/activations.ts';
import { logAbsDeterminant } from './linearAlgebra/logAbsDeterminant.ts';
import { identityMatrix } from './linearAlgebra/elementwise.ts';
import { lyapunovExponents, lyapunovExponentsInSlices } from './lyapunov.ts';
import { productSpectrum } from './products/productSpectrum.ts';
import type { Initialisation } from './setting.ts';
import { stepJacobian } from './stepJacobian.ts';
import { exampleRun } from './testing/exampleSetting.ts';
import { plainMatrix } from './testing/referenceAlgebra.ts';
import { randomStream } from './random.ts';

const choices = fc.record({
  activation: fc.constantFrom<ActivationName>('tanh', 'sigmoid', 'leaky', 'identity'),
  initialisation: fc.constantFrom<Initialisation>('gaussian', 'orthogonal', 'triangular'),
  recurrentScale: fc.double({ min: 0.1, max: 3, noNaN: true }),
  seed: fc.nat(),
  hiddenSize: fc.integer({ min: 1, max: 7 }),
});

/** Of the example, over its steps first … last. */
function exponentsOf(choice: Parameters<typeof exampleRun>[0], first = 0, last = 5) {
  const { network, forward } = exampleRun(choice);
  return lyapunovExponents(
    (step) => stepJacobian(network, forward, step),
    network.hiddenSize,
    first,
    last,
  );
}

const diagonal = (...entries: number[]) =>
  identityMatrix(entries.length).map((one, i) => one * (entries[i % entries.length] ?? NaN));

describe('Lyapunov exponents', () => {
  it('add up to the mean of ln |det J|', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { sum, meanLogAbsDeterminant } = exponentsOf(choice);
        expect(sum).toBeCloseTo(meanLogAbsDeterminant, 9);
      }),
      { seed: 64 },
    );
  });

  it('have as largest growth ln σ₁ of the product of the window, a step', () => {
    fc.assert(
      fc.property(choices, fc.integer({ min: 0, max: 5 }), (choice, last) => {
        const { network, forward } = exampleRun(choice);
        const [log10Largest = NaN] = productSpectrum(network, forward, last);
        const { largestGrowth } = exponentsOf(choice, 0, last);
        expect(largestGrowth).toBeCloseTo((log10Largest * Math.LN10) / (last + 1), 8);
      }),
      { seed: 65 },
    );
  });

  it('never exceed the largest growth', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const { exponents, largestGrowth } = exponentsOf(choice);
        expect(Math.max(...exponents)).toBeLessThanOrEqual(largestGrowth + 1e-9);
      }),
      { seed: 66 },
    );
  });

  it('of a window are the mean of those of its steps, where the directions do not turn', () => {
    const jacobians = [diagonal(2, 0.5, 1), diagonal(8, 1e-300, 3), diagonal(1e-300, 4, 5)];
    const at = (step: number) => jacobians[step] ?? diagonal();
    const { exponents, sum } = lyapunovExponents(at, 3, 1, 2);
    expect(exponents[0]).toBeCloseTo((Math.log(8) + Math.log(1e-300)) / 2, 12);
    expect(exponents[1]).toBeCloseTo((Math.log(4) + Math.log(1e-300)) / 2, 12);
    expect(exponents[2]).toBeCloseTo(Math.log(15) / 2, 12);
    expect(sum).toBeCloseTo(
      exponents.reduce((a, b) => a + b, 0),
      12,
    );
  });

  it('of an orthogonal linear network are all 0, and ln w when it is scaled by w', () => {
    for (const recurrentScale of [1, 0.05, 8]) {
      const { exponents, largestGrowth } = exponentsOf({
        activation: 'identity',
        initialisation: 'orthogonal',
        recurrentScale,
      });
      for (const exponent of [...exponents, largestGrowth]) {
        expect(exponent).toBeCloseTo(Math.log(recurrentScale), 10);
      }
    }
  });

  it('survive a window whose product leaves float64', () => {
    const at = () => diagonal(1e-30, 1e30);
    const { exponents, largestGrowth } = lyapunovExponents(at, 2, 0, 199);
    expect(exponents[0]).toBeCloseTo(-30 * Math.LN10, 11);
    expect(exponents[1]).toBeCloseTo(30 * Math.LN10, 11);
    expect(largestGrowth).toBeCloseTo(30 * Math.LN10, 11);
  });

  it('are −Infinity for exactly as many directions as the most dead units at a step', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const choice = { activation: 'relu', recurrentScale: 1.4, seed } as const;
        const { network, forward } = exampleRun(choice);
        const { exponents, sum, meanLogAbsDeterminant } = exponentsOf(choice, 2, 2);
        const dead = forward.derivatives
          .slice(2 * network.hiddenSize, 3 * network.hiddenSize)
          .filter((derivative) => derivative === 0).length;
        expect(exponents.filter((exponent) => exponent === -Infinity)).toHaveLength(dead);
        expect(exponents.some(Number.isNaN)).toBe(false);
        expect([sum, meanLogAbsDeterminant].includes(-Infinity)).toBe(dead > 0);
        expect(sum === -Infinity).toBe(meanLogAbsDeterminant === -Infinity);
      }),
      { seed: 67 },
    );
  });

  it('lose a direction for good, and only that one', () => {
    const jacobians = [diagonal(0, 2, 4), diagonal(5, 2, 4)];
    const { exponents } = lyapunovExponents((step) => jacobians[step] ?? diagonal(), 3, 0, 1);
    expect(exponents[0]).toBe(-Infinity);
    expect(exponents[1]).toBeCloseTo(Math.log(2), 14);
    expect(exponents[2]).toBeCloseTo(Math.log(4), 14);
  });

  it('lose the second of two directions that fall together', () => {
    const matrix = Float64Array.of(3, 3, 0, 0, 0, 0, 0, 0, 7);
    const { exponents } = lyapunovExponents(() => matrix, 3, 0, 0);
    expect(exponents[0]).toBeCloseTo(Math.log(3), 14);
    expect(exponents[1]).toBe(-Infinity);
    expect(exponents[2]).toBeCloseTo(Math.log(7), 14);
  });

  it('are all −Infinity for W = 0, however long the window', () => {
    const { exponents, largestGrowth, meanLogAbsDeterminant } = exponentsOf({ recurrentScale: 0 });
    expect(exponents.every((exponent) => exponent === -Infinity)).toBe(true);
    expect([largestGrowth, meanLogAbsDeterminant]).toEqual([-Infinity, -Infinity]);
  });

  it('are not numbers where a Jacobian is not', () => {
    const at = (step: number) => diagonal(1, step === 1 ? NaN : 1);
    const { exponents, sum, largestGrowth } = lyapunovExponents(at, 2, 0, 2);
    expect([...exponents, sum, largestGrowth]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('of an empty window are refused with a sentence', () => {
    expect(() => exponentsOf({}, 3, 2)).toThrow('The window from step 3 to step 2 is empty.');
  });

  it('come in slices for a large network', () => {
    const { uniform } = randomStream(0, 'lyapunov');
    const jacobian = plainMatrix(64 * 64, uniform);
    const slices = lyapunovExponentsInSlices(() => jacobian, 64, 0, 19);
    let count = 1;
    while (slices.next().done !== true) count++;
    expect(count).toBeGreaterThan(5);
  });
});

describe('ln |det|', () => {
  it('is that of a product of a permutation and a triangle, far outside float64', () => {
    const matrix = Float64Array.of(0, 0, 1e-200, 1e-200, 5, 7, 0, -1e-200, 3);
    expect(logAbsDeterminant(matrix, 3)).toBeCloseTo(3 * Math.log(1e-200), 9);
  });

  it('of a singular matrix is −Infinity', () => {
    expect(logAbsDeterminant(Float64Array.of(1, 2, 2, 4), 2)).toBe(-Infinity);
    expect(logAbsDeterminant(new Float64Array(9), 3)).toBe(-Infinity);
  });
});
