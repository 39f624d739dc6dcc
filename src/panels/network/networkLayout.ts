/** What the unrolled network draws at a frame: pure, from the analysis and the playback. */
import type { GradientAnalysis } from '../../math/analysis.ts';
import { cells } from '../../math/cells/cells.ts';
import { rowOf } from '../../math/linearAlgebra/matrixVector.ts';
import { stateSizeOf, type Network } from '../../math/network.ts';
import { targetProbability } from '../../math/targetProbability.ts';
import type { Result } from '../../store/labState.ts';
import { reachedStep } from '../shared/reachedStep.ts';
import { isWayBackBroken, wayBackSizes } from '../shared/wayBack.ts';

/**
 * How strongly each state s is drawn, −1 … 1, by state, (T+1)×n: s itself where it is bounded by 1, otherwise asinh s
 * as a share of the largest, so that states of any size stay apart. NaN where the state is not finite.
 */
export function stateShades({ network, forward }: GradientAnalysis): Float64Array {
  const states = stateBlock(network, forward.states, 0);
  const isBounded =
    !cells[network.cell].isPlain ||
    network.activation === 'tanh' ||
    network.activation === 'sigmoid';
  return isBounded ? states.map((s) => (Number.isFinite(s) ? s : NaN)) : unboundedShades(states);
}

/** asinh of each value as a share of the largest; NaN where it is not finite. */
export function unboundedShades(values: Float64Array): Float64Array {
  const full = Math.asinh(Math.max(1, largestFinite(values)));
  return values.map((value) => (Number.isFinite(value) ? Math.asinh(value) / full : NaN));
}

/** s, or c of the LSTM, of every step: (T+1)×n, by state. */
function stateBlock(network: Network, states: Float64Array, block: 0 | 1): Float64Array {
  const { hiddenSize } = network;
  const stateSize = stateSizeOf(network);
  if (stateSize === hiddenSize) return states;
  return blockOfRows(states, stateSize, block * hiddenSize, hiddenSize);
}

/** Columns `from` … `from + width − 1` of a row-major matrix. */
export function blockOfRows(values: Float64Array, rowSize: number, from: number, width: number) {
  const rows = values.length / rowSize;
  const block = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    block.set(rowOf(values, row, rowSize).subarray(from, from + width), row * width);
  }
  return block;
}

function largestFinite(values: Float64Array): number {
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > largest && size < Infinity) largest = size;
  }
  return largest;
}

export type Band = {
  readonly step: number;
  readonly fromLog10: number;
  readonly toLog10: number;
  /** The gradient that arrives is not finite. */
  readonly isBroken: boolean;
};

/**
 * The ribbon's bands that have been drawn, from the loss step back: band k runs from step k+1 to step k. Where BPTT is
 * truncated there is none beyond the last state that the gradient reaches, and none before there is anything to draw.
 * @param drawnBack smallest k that the gradient has reached; null before the loss.
 */
export function ribbonBands(
  shown: Pick<Result, 'analysis' | 'products'>,
  drawnBack: number | null,
): Band[] {
  const sizes = wayBackSizes(shown);
  if (drawnBack === null || sizes === null) return [];
  const { followed } = shown.analysis;
  const last = Math.max(drawnBack, reachedStep(shown.analysis));
  const bands: Band[] = [];
  for (let step = followed.step - 1; step >= last; step--) {
    bands.push({
      step,
      fromLog10: sizes[step + 2] ?? NaN,
      toLog10: sizes[step + 1] ?? NaN,
      isBroken: isWayBackBroken(shown, step),
    });
  }
  return bands;
}

/** The step whose edge back is cut, once the gradient has come there; null where none is. */
export function cutAt(analysis: GradientAnalysis, drawnBack: number | null): number | null {
  const reached = reachedStep(analysis);
  return reached >= 0 && drawnBack !== null && drawnBack <= reached ? reached : null;
}

/** The steps that a new chunk begins at, but the first; none where BPTT is not truncated in chunks. */
export function chunkBorders({ truncated, steps }: GradientAnalysis): number[] {
  if (truncated?.truncation.kind !== 'chunked') return [];
  const { length } = truncated.truncation;
  return Array.from({ length: Math.ceil(steps / length) - 1 }, (_, i) => (i + 1) * length);
}

/** Probability of the target ŷ_t[y_t] at every step, T. */
export const targetProbabilities = (analysis: GradientAnalysis): Float64Array =>
  Float64Array.from(analysis.targets, (_, t) => targetProbability(analysis, t));
