/** What the unrolled network draws at a frame: pure, from the analysis and the playback. */
import type { GradientAnalysis } from '../../math/analysis.ts';

export type Shades = {
  /** 0 … 1, by state: (T+1)×n. */
  readonly shades: Float64Array;
  readonly negative: readonly boolean[];
};

/**
 * How dark each state is drawn: |s| where the activation is bounded by 1, otherwise asinh |s| as a share of the
 * largest one, so that states of any size stay apart.
 */
export function stateShades({ network, forward }: GradientAnalysis): Shades {
  const { states } = forward;
  const bounded = network.activation === 'tanh' || network.activation === 'sigmoid';
  const largest = states.reduce(
    (max, s) => (Number.isFinite(s) ? Math.max(max, Math.abs(s)) : max),
    0,
  );
  const full = bounded ? 1 : Math.asinh(Math.max(1, largest));
  return {
    shades: states.map((s) => {
      if (!Number.isFinite(s)) return NaN;
      return bounded ? Math.abs(s) : Math.asinh(Math.abs(s)) / full;
    }),
    negative: Array.from(states, (s) => s < 0),
  };
}

export type Band = { readonly step: number; readonly fromLog10: number; readonly toLog10: number };

/**
 * The ribbon's bands that have been drawn, from the loss step back: band k runs from step k+1 to step k.
 * @param drawnBack smallest k that the gradient has reached; null before the loss.
 */
export function ribbonBands({ followed }: GradientAnalysis, drawnBack: number | null): Band[] {
  if (drawnBack === null) return [];
  const bands: Band[] = [];
  for (let step = followed.step - 1; step >= drawnBack; step--) {
    bands.push({
      step,
      fromLog10: followed.log10Relative[step + 2] ?? NaN,
      toLog10: followed.log10Relative[step + 1] ?? NaN,
    });
  }
  return bands;
}

/** Probability of the target ŷ_t[y_t] at every step, T. */
export function targetProbabilities({ forward, network, targets }: GradientAnalysis): Float64Array {
  return Float64Array.from(
    targets,
    (target, t) => forward.outputs[t * network.outputSize + target] ?? NaN,
  );
}
