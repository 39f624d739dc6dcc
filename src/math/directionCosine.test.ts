import { describe, expect, it } from 'vitest';
import type { ParameterGradients } from './clipping.ts';
import { directionCosine } from './directionCosine.ts';

const ones: ParameterGradients = {
  inputWeights: Float64Array.of(1),
  recurrentWeights: Float64Array.of(1),
  outputWeights: Float64Array.of(1),
  bias: Float64Array.of(1),
  recurrentBias: Float64Array.of(1),
  outputBias: Float64Array.of(1),
};

describe('the cosine between two gradients', () => {
  it('is 1 for the same direction, at sizes whose squares leave float64 too', () => {
    const tiny = { ...ones, bias: Float64Array.of(1e-200) };
    const huge = { ...ones, bias: Float64Array.of(1e200) };
    expect(directionCosine(ones, ones)).toBeCloseTo(1, 14);
    expect(directionCosine(tiny, tiny)).toBeCloseTo(1, 14);
    expect(directionCosine(huge, huge)).toBeCloseTo(1, 14);
  });

  it.each(Object.keys(ones))('counts %s: turned round, it takes 2/6 away', (name) => {
    const turned = { ...ones, [name]: Float64Array.of(-1) };
    expect(directionCosine(ones, turned)).toBeCloseTo(4 / 6, 14);
  });

  it('has no value where one of them is 0', () => {
    const zero = Object.fromEntries(Object.keys(ones).map((name) => [name, Float64Array.of(0)]));
    expect(directionCosine(ones, { ...ones, ...zero })).toBeNaN();
  });
});
