import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivationName } from './activations/activations.ts';
import { backpropagateThroughTime } from './backpropagateThroughTime.ts';
import { eachParameter } from './clipping.ts';
import { roundTo } from './formats/roundTo.ts';
import { forwardPass } from './forwardPass.ts';
import { gradientCheck, gradientCheckInSlices, type GradientCheckInput } from './gradientCheck.ts';
import type { Network } from './network.ts';
import type { NetworkSetting } from './setting.ts';
import { exampleRun } from './testing/exampleSetting.ts';

type Name = keyof ReturnType<typeof eachParameter>;
type Input = GradientCheckInput<Name>;

/** The check of the example's backpropagation, every entry of it. */
function inputOf(choices: Partial<NetworkSetting>, changes: Partial<Input> = {}): Input {
  const { network, sequence, loss, forward } = exampleRun(choices);
  const gradients = backpropagateThroughTime(network, sequence, forward, loss);
  const run = (parameters: Partial<Network>) =>
    forwardPass({ ...network, ...parameters }, sequence, loss);
  return {
    parameters: eachParameter((name) => network[name]),
    gradients: eachParameter((name) => gradients[name]),
    loss: (parameters) => run(parameters).totalLoss,
    pattern: (parameters) =>
      run(parameters)
        .preActivations.map((a) => (a > 0 ? 1 : 0))
        .join(''),
    mostEntries: Infinity,
    seed: 1,
    multiplications: 1000,
    ...changes,
  };
}

describe('the gradient check', () => {
  it.each<ActivationName>(['tanh', 'sigmoid', 'relu', 'leaky', 'identity'])(
    'finds backpropagation right to six digits in every entry: %s',
    (activation) => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.double({ min: 0.1, max: 2.5, noNaN: true }),
          fc.constantFrom('last', 'all'),
          (seed, recurrentScale, placement) => {
            const { total } = gradientCheck(
              inputOf({ activation, seed, recurrentScale, placement, hiddenSize: 4 }),
            );
            expect(total.largestRelativeError).toBeLessThan(2e-6);
            expect(total.unsettled).toBe(0);
            expect(total.tried).toBe(total.entries);
          },
        ),
        { seed: 87, numRuns: 12 },
      );
    },
  );

  it('finds an entry that is wrong by a thousandth, and in which parameter it is', () => {
    const input = inputOf({});
    const entry = input.gradients.recurrentWeights[7] ?? NaN;
    input.gradients.recurrentWeights[7] = 1.001 * entry;
    const { total, parameters } = gradientCheck(input);
    expect(total.largestRelativeError).toBeCloseTo(1e-3, 5);
    const wrong = parameters.filter(({ largestRelativeError }) => largestRelativeError > 1e-6);
    expect(wrong.map(({ name }) => name)).toEqual(['recurrentWeights']);
  });

  it('takes a gradient that is not finite for infinitely wrong', () => {
    const input = inputOf({});
    input.gradients.bias[0] = NaN;
    expect(gradientCheck(input).total.largestRelativeError).toBe(Infinity);
  });

  it('still resolves a loss that is steep on a tiny scale', () => {
    const { total } = gradientCheck(
      inputOf({ recurrentScale: 3, hiddenSize: 12, input: { kind: 'random', steps: 40 } }),
    );
    expect(total.largestRelativeError).toBeLessThan(1e-5);
    expect(total.unsettled).toBe(0);
  });

  it('counts the entries apart that sit on a kink, and is misled by them only if nobody tells', () => {
    // Without input and bias every pre-activation is exactly 0: only the bias can move it.
    const onKinks = { activation: 'relu', bias: 0, input: { kind: 'zero', steps: 6 } } as const;
    const { total, parameters } = gradientCheck(inputOf(onKinks));
    expect(total.atKinks).toBe(5);
    expect(total.largestRelativeError).toBeLessThan(1e-6);
    const bias = parameters.find(({ name }) => name === 'bias');
    expect(bias).toMatchObject({ entries: 5, tried: 5, atKinks: 5, largestRelativeError: NaN });
    const { pattern: _, ...untold } = inputOf(onKinks);
    const misled = gradientCheck(untold).total;
    expect(misled.atKinks).toBe(0);
    expect(misled.largestRelativeError).toBeGreaterThan(0.1);
  });

  it('fails a loss that is rounded to a coarse format', () => {
    const input = inputOf({});
    const loss: Input['loss'] = (parameters) => roundTo('bf16', input.loss(parameters));
    expect(gradientCheck({ ...input, loss }).total.largestRelativeError).toBeGreaterThan(0.5);
  });

  it('compares nothing where the loss is not finite', () => {
    const { total } = gradientCheck(inputOf({}, { loss: () => NaN }));
    expect(total.unsettled).toBe(total.entries);
    expect(total.largestRelativeError).toBeNaN();
  });

  it('draws a sample from the seed where there are more entries, with equal shares', () => {
    const tried = (seed: number) => {
      const places = new Set<string>();
      const input = inputOf({}, { mostEntries: 30, seed });
      const { total, parameters } = gradientCheck({
        ...input,
        loss: (parameters) => {
          for (const [name, array] of Object.entries(parameters)) {
            const original = new Map(Object.entries(input.parameters)).get(name);
            array.forEach((value, i) => value !== original?.[i] && places.add(`${name} ${i}`));
          }
          return input.loss(parameters);
        },
      });
      expect(total.tried).toBe(30);
      expect(total.entries).toBe(5 * 8 + 5 * 5 + 8 * 5 + 5 + 8);
      expect(places.size).toBe(30);
      expect(parameters.map((parameter) => parameter.tried)).toEqual([6, 6, 7, 5, 0, 6]);
      return [...places];
    };
    expect(tried(3)).toEqual(tried(3));
    expect(tried(3)).not.toEqual(tried(4));
  });

  it('gives the parameters back as they were', () => {
    const input = inputOf({});
    const before = structuredClone(input.parameters);
    gradientCheck(input);
    expect(input.parameters).toEqual(before);
  });

  it('pauses as often as the cost of the loss asks for', () => {
    const pausesAt = (multiplications: number) => {
      let pauses = 0;
      const slices = gradientCheckInSlices(inputOf({}, { multiplications }));
      while (slices.next().done !== true) pauses++;
      return pauses;
    };
    expect(pausesAt(10)).toBe(0);
    expect(pausesAt(1e5)).toBeGreaterThan(5);
    expect(pausesAt(1e7)).toBeGreaterThan(118);
  });
});
