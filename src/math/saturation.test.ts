import { describe, expect, it } from 'vitest';
import { activations } from './activations/activations.ts';
import { isSaturated, meanDerivatives, saturatedShare } from './saturation.ts';
import { exampleRun } from './testing/exampleSetting.ts';

describe('saturation', () => {
  it('is the share of units whose f′ lies below a tenth of gamma', () => {
    const { forward } = exampleRun({
      activation: 'sigmoid',
      recurrentScale: 0,
      inputScale: 0,
      bias: 0,
    });
    expect(saturatedShare(forward, 3, activations.sigmoid.gamma)).toBe(0);
    const pinned = exampleRun({ activation: 'sigmoid', recurrentScale: 0, inputScale: 0, bias: 4 });
    expect(saturatedShare(pinned.forward, 3, activations.sigmoid.gamma)).toBe(1);
  });

  it('counts a derivative of exactly a tenth of gamma as unsaturated', () => {
    expect(isSaturated(0.025, 0.25)).toBe(false);
    expect(isSaturated(0.0249, 0.25)).toBe(true);
  });

  it('counts dead units as saturated', () => {
    const { forward } = exampleRun({ activation: 'relu', bias: -100 });
    expect(saturatedShare(forward, 0, 1)).toBe(1);
  });

  it('averages f′ over the units at each step', () => {
    const { forward } = exampleRun({
      activation: 'sigmoid',
      recurrentScale: 0,
      inputScale: 0,
      bias: 0,
    });
    expect([...meanDerivatives(forward)]).toEqual([0.25, 0.25, 0.25, 0.25, 0.25, 0.25]);
  });
});
