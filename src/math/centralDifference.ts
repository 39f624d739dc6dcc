/**
 * f′(x) from values of f alone: central differences over steps that halve, extrapolated to a step of 0 by Richardson's
 * scheme, of which the estimate is kept that agrees best with the two it was made from (Ridders 1982). Steps that
 * reach across a kink are not used, and the scheme starts afresh where differences do not even roughly agree.
 */
import type { Sliced } from './slices.ts';

export type CentralDifference =
  | {
      readonly kind: 'found';
      /** NaN if f is not finite around x. */
      readonly derivative: number;
      /** How far the estimate lies from the two it was made from, as a rule more than its error; ∞ if from none. */
      readonly uncertainty: number;
      /** The smallest step in it: rounding errors of f are divided by this. */
      readonly step: number;
    }
  /** Every step, down to the smallest, reaches across a kink. */
  | { readonly kind: 'kink' };

type Found = Extract<CentralDifference, { kind: 'found' }>;

export type DifferenceOptions = {
  /** The largest step; the smallest is 2^−15 of it. */
  readonly firstStep: number;
  /** How large a difference over this step is worth resolving. */
  readonly floorAt: (step: number) => number;
  /** Whether f is smooth from one argument to the other, as far as can be told at their ends. */
  readonly isSmoothBetween: (below: number, above: number) => boolean;
};

const MOST_STEPS = 16;
/** No more steps are taken once the uncertainty is this share of the derivative. */
const GOOD_ENOUGH = 1e-10;
/** From here on growing uncertainty is a matter of rounding, which smaller steps only make worse. */
const SETTLED = 1e-5;

/** Yields after every step. */
export function* centralDifferenceInSlices(
  f: (x: number) => number,
  x: number,
  { firstStep, floorAt, isSmoothBetween }: DifferenceOptions,
): Sliced<CentralDifference> {
  let best: Found | null = null;
  /** The row before: its j-th estimate is free of the errors in step², step⁴ … step^2j. */
  let row: readonly number[] = [];
  for (let i = 0; i < MOST_STEPS; i++) {
    const step = firstStep / 2 ** i;
    const above = x + step;
    const below = x - step;
    if (isSmoothBetween(below, above)) {
      const difference = (f(above) - f(below)) / (above - below);
      const floor = floorAt(step);
      if (!agreeRoughly(difference, row[0] ?? NaN, floor)) row = [];
      const extrapolated = extrapolate(difference, row);
      const candidate = bestOf(extrapolated, row, step);
      if (best === null || candidate.uncertainty < best.uncertainty) best = candidate;
      const scale = Math.max(Math.abs(best.derivative), floor);
      if (best.uncertainty <= GOOD_ENOUGH * scale) return best;
      if (best.uncertainty <= SETTLED * scale) {
        const change = Math.abs((extrapolated.at(-1) ?? NaN) - (row.at(-1) ?? NaN));
        if (change > 2 * best.uncertainty) return best;
      }
      row = extrapolated;
    } else {
      row = [];
    }
    yield null;
  }
  return best ?? { kind: 'kink' };
}

/** Whether two plain differences can belong to one smooth piece of f: within a half of each other, or too small. */
function agreeRoughly(one: number, other: number, floor: number): boolean {
  return Math.abs(one - other) <= Math.max(Math.abs(one), Math.abs(other), floor) / 2;
}

/** The next row: A_i0 is the difference itself, A_ij = A_i,j−1 + (A_i,j−1 − A_i−1,j−1)/(4^j − 1). */
function extrapolate(difference: number, above: readonly number[]): number[] {
  const row = [difference];
  let estimate = difference;
  for (const [j, coarser] of above.entries()) {
    estimate += (estimate - coarser) / (4 ** (j + 1) - 1);
    row.push(estimate);
  }
  return row;
}

/** The estimate of a row that lies nearest to the two it was made from. */
function bestOf(row: readonly number[], above: readonly number[], step: number): Found {
  const [plain = NaN] = row;
  let best: Found = { kind: 'found', derivative: plain, uncertainty: Infinity, step };
  for (const [j, coarser] of above.entries()) {
    const derivative = row[j + 1] ?? NaN;
    const finer = row[j] ?? NaN;
    const uncertainty = Math.max(Math.abs(derivative - finer), Math.abs(derivative - coarser));
    if (uncertainty < best.uncertainty) best = { kind: 'found', derivative, uncertainty, step };
  }
  return best;
}
