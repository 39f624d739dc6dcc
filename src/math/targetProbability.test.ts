import { describe, expect, it } from 'vitest';
import type { NumberFormatName } from './formats/numberFormats.ts';
import { exactPrecision } from './formats/precision.ts';
import { outputsOf, stepLoss } from './loss.ts';
import { log10TargetProbability } from './targetProbability.ts';

/** Of a single step with these logits, whose target is the last. */
function ofLast(logits: readonly number[], format: NumberFormatName = 'f64'): number {
  const values = Float64Array.from(logits);
  const loss = {
    kind: 'crossEntropy',
    placement: 'all',
    targets: Int32Array.of(values.length - 1),
  } as const;
  const forward = {
    outputs: outputsOf(loss, values),
    stepLosses: Float64Array.of(stepLoss(loss, 0, values)),
  };
  const network = { outputSize: values.length, precision: { format, lossScale: 1 } };
  return log10TargetProbability({ forward, network, targets: loss.targets }, 0);
}

describe('the probability of the target', () => {
  it('is that of softmax where numbers have it', () => {
    expect(ofLast([0, 0, 0, 0])).toBeCloseTo(Math.log10(1 / 4), 14);
    expect(ofLast([3, 0])).toBeCloseTo(-Math.log10(1 + Math.exp(3)), 14);
  });

  it('goes on below the least number of 64 bits, without a step', () => {
    const decades = (logit: number) => -logit / Math.LN10;
    expect(ofLast([1321, 0])).toBeCloseTo(decades(1321), 9);
    for (const logit of [700, 740, 744, 746, 800]) {
      expect(ofLast([logit, 0]) / decades(logit)).toBeCloseTo(1, 12);
    }
  });

  it('is 0 where a smaller format makes it 0', () => {
    expect(ofLast([1321, 0], 'f16')).toBe(-Infinity);
    expect(ofLast([0, 0], 'f16')).toBeCloseTo(Math.log10(1 / 2), 14);
  });

  it('is no number where there is no target', () => {
    const forward = {
      outputs: Float64Array.of(0.3, 0.7, 0.5, 0.5),
      stepLosses: new Float64Array(2),
    };
    const network = { outputSize: 2, precision: exactPrecision };
    expect(
      log10TargetProbability({ forward, network, targets: Int32Array.of(0, -1) }, 1),
    ).toBeNaN();
  });
});
