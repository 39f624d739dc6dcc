/** Plain linear maps for panels, with round ticks, and the map of a slider's travel. */
import { ticks } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export type LinearAxis = {
  /** NaN stays NaN. */
  readonly position: (value: number) => number;
  readonly value: (px: number) => number;
  readonly ticks: readonly number[];
};

/** A linear map from a domain to pixels with about `tickCount` round ticks. */
export function createLinearAxis(
  domain: readonly [number, number],
  rangePx: readonly [number, number],
  tickCount = 5,
): LinearAxis {
  const scale = scaleLinear([...domain], [...rangePx]).unknown(NaN);
  return {
    position: scale,
    value: (px) => scale.invert(px),
    ticks: ticks(domain[0], domain[1], tickCount),
  };
}
