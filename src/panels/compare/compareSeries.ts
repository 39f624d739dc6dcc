/**
 * What the Compare page draws of a setting, by steps back from its followed loss, so that sequences of any length
 * stand side by side: pure, from its analysis.
 */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { stateSizeOf } from '../../math/network.ts';

/** log₁₀ r(t, t − back) for back = 0 … t + 1; the last is the initial state's. */
export function relativeByStepsBack({ followed }: GradientAnalysis): readonly number[] {
  return Array.from(followed.log10Relative.subarray(0, followed.step + 2)).reverse();
}

/**
 * How strongly each unit's s is drawn, −1 … 1, by state up to the followed loss, (t+2)×n: s itself where it is bounded
 * by 1, otherwise asinh s as a share of the largest. NaN where it is not finite.
 */
export function stateShades({ network, forward, followed }: GradientAnalysis): Float64Array {
  const { hiddenSize, cell, activation } = network;
  const isBounded = cell !== 'rnn' || activation === 'tanh' || activation === 'sigmoid';
  const size = stateSizeOf(network);
  const shown = Float64Array.from({ length: (followed.step + 2) * hiddenSize }, (_, index) => {
    const row = Math.floor(index / hiddenSize);
    return forward.states[row * size + (index % hiddenSize)] ?? NaN;
  });
  const largest = shown.reduce(
    (most, s) => (Math.abs(s) < Infinity ? Math.max(most, Math.abs(s)) : most),
    1,
  );
  return shown.map((s) => {
    if (!Number.isFinite(s)) return NaN;
    return isBounded ? s : Math.asinh(s) / Math.asinh(largest);
  });
}
