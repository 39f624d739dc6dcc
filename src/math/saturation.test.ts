import { describe, expect, it } from 'vitest';
import { isSaturated, saturatedShare } from './saturation.ts';
import { exampleRun } from './testing/exampleSetting.ts';

describe('saturation', () => {
  it('is the share of units whose f′ lies below a tenth of gamma', () => {
    const { network, forward } = exampleRun({
      activation: 'sigmoid',
      recurrentScale: 0,
      inputScale: 0,
      bias: 0,
    });
    expect(saturatedShare(network, forward, 3)).toBe(0);
    const pinned = exampleRun({ activation: 'sigmoid', recurrentScale: 0, inputScale: 0, bias: 4 });
    expect(saturatedShare(pinned.network, pinned.forward, 3)).toBe(1);
  });

  it('counts a derivative of exactly a tenth of gamma as unsaturated', () => {
    expect(isSaturated(0.025, 0.25)).toBe(false);
    expect(isSaturated(0.0249, 0.25)).toBe(true);
  });

  it('counts each gate of a cell by its own activation', () => {
    const { network, forward } = exampleRun({
      cell: 'lstm',
      recurrentScale: 0,
      inputScale: 0,
      bias: 2.5,
      forgetBias: 0,
    });
    // At a = 2.5 the sigmoid's f′ is 0.28 γ and that of tanh 0.03 γ: of i, f, g, o only g is saturated.
    expect(saturatedShare(network, forward, 0)).toBe(1 / 4);
  });

  it('counts dead units as saturated', () => {
    const { network, forward } = exampleRun({ activation: 'relu', bias: -100 });
    expect(saturatedShare(network, forward, 0)).toBe(1);
  });
});
