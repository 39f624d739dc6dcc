import { describe, expect, it } from 'vitest';
import { lossGradient, outputsOf, stepLoss } from './loss.ts';
import type { Loss } from './network.ts';

const crossEntropy: Loss = {
  kind: 'crossEntropy',
  placement: 'all',
  targets: Int32Array.of(0, -1),
};

describe('cross-entropy', () => {
  it('is finite for logits of any size', () => {
    expect(stepLoss(crossEntropy, 0, Float64Array.of(-1e300, 1e300))).toBe(2e300);
    expect(stepLoss(crossEntropy, 0, Float64Array.of(1e300, -1e300))).toBe(0);
  });

  it('keeps its digits when the target is nearly certain, and so does its gradient', () => {
    const logits = Float64Array.of(40, 0);
    const wanted = Math.exp(-40);
    expect(stepLoss(crossEntropy, 0, logits) / wanted).toBeCloseTo(1, 12);
    const gradient = lossGradient(crossEntropy, 0, outputsOf(crossEntropy, logits));
    expect((gradient[0] ?? NaN) / -wanted).toBeCloseTo(1, 12);
  });

  it('is log m for equal logits, with outputs that sum to 1', () => {
    const logits = new Float64Array(5).fill(-700);
    expect(stepLoss(crossEntropy, 0, logits)).toBeCloseTo(Math.log(5), 14);
    expect(outputsOf(crossEntropy, logits).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
  });

  it('has no value at a step without a target', () => {
    expect(stepLoss(crossEntropy, 1, Float64Array.of(1, 2))).toBeNaN();
    expect([...lossGradient(crossEntropy, 1, Float64Array.of(0.5, 0.5))]).toEqual([NaN, NaN]);
  });
});

describe('mean squared error', () => {
  it('is the mean over the outputs, without a half', () => {
    const loss: Loss = {
      kind: 'meanSquaredError',
      placement: 'all',
      targets: Float64Array.of(1, 2),
    };
    expect(stepLoss(loss, 0, Float64Array.of(4, 6))).toBe((9 + 16) / 2);
    expect([...lossGradient(loss, 0, Float64Array.of(4, 6))]).toEqual([3, 4]);
  });
});
