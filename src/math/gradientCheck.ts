/**
 * Gradients held against central differences of the loss, entry by entry. The relative error is
 * |g − d| / max(|g|, |d|, floor): a loss of size E is known to about ε E, a difference over a step h therefore to ε E/h,
 * and the floor is where that would be a millionth: below it differences know nothing about six digits. A loss that
 * is itself rounded to a coarser format is a staircase, and the differences that it fails by are those of its steps.
 */
import { centralDifferenceInSlices, type CentralDifference } from './centralDifference.ts';
import { largestMagnitude } from './linearAlgebra/norms.ts';
import { mapArrays, type NamedArrays } from './namedArrays.ts';
import { randomStream } from './random.ts';
import { equalShares, sampleIndices } from './sampleIndices.ts';
import { createSlicer, finish, type Sliced } from './slices.ts';

export type GradientCheckInput<Name extends string> = {
  readonly parameters: NamedArrays<Name>;
  /** ∂E/∂θ as claimed, in the shapes of the parameters. */
  readonly gradients: NamedArrays<Name>;
  /** E; the parameters are only lent. */
  readonly loss: (parameters: NamedArrays<Name>) => number;
  /** Of a loss with kinks: equal wherever the loss is one smooth piece, such as the signs of all pre-activations. */
  readonly pattern?: (parameters: NamedArrays<Name>) => string | number;
  /** At most so many entries are checked: all if there are no more, else equal shares of each parameter. */
  readonly mostEntries: number;
  /** Of the sample, if one is drawn. */
  readonly seed: number;
  /** What a loss and its pattern cost, in multiplications: it decides how often the check pauses. */
  readonly multiplications: number;
};

type CheckedEntries = {
  /** How many there are, and how many of them were tried. */
  readonly entries: number;
  readonly tried: number;
  /** Tried, but the loss has a kink within reach of the smallest step: no difference can be taken. */
  readonly atKinks: number;
  /** Tried, but the differences do not settle to four digits: the loss is too rough, or not finite. */
  readonly unsettled: number;
  /** Over all others that were tried; NaN if there are none. Infinity if the gradient claimed is not finite. */
  readonly largestRelativeError: number;
};

export type GradientCheck<Name extends string> = {
  readonly total: CheckedEntries;
  readonly parameters: readonly (CheckedEntries & { readonly name: Name })[];
};

/** About ε^(1/7): there, after two extrapolations, truncation and rounding are equally small. */
const FIRST_STEP = 2 ** -7;
/** The first step shall change the loss by no more than this share of it, if the gradient is right. */
const LARGEST_CHANGE = 2 ** -4;
const SETTLED_BELOW = 1e-4;
/** The relative rounding error of a difference at the floor. */
const FLOOR_PRECISION = 1e-6;

export function gradientCheck<Name extends string>(
  input: GradientCheckInput<Name>,
): GradientCheck<Name> {
  return finish(gradientCheckInSlices(input));
}

export function* gradientCheckInSlices<Name extends string>(
  input: GradientCheckInput<Name>,
): Sliced<GradientCheck<Name>> {
  const { gradients, mostEntries, seed } = input;
  const differenceAt = differences(input);
  const names = namesOf(gradients);
  const shares = equalShares(
    names.map((name) => gradients[name].length),
    mostEntries,
  );
  const parameters: (CheckedEntries & { name: Name })[] = [];
  const all: Comparison[] = [];
  for (const [place, name] of names.entries()) {
    const gradient = gradients[name];
    const stream = randomStream(seed, 'gradient check', name);
    const comparisons: Comparison[] = [];
    for (const index of sampleIndices(gradient.length, shares[place] ?? NaN, stream)) {
      comparisons.push(yield* differenceAt(name, index));
    }
    all.push(...comparisons);
    parameters.push({ name, ...summaryOf(gradient.length, comparisons) });
  }
  const entries = parameters.reduce((sum, parameter) => sum + parameter.entries, 0);
  return { total: summaryOf(entries, all), parameters };
}

/** What comes of an entry of a gradient beside its difference: a relative error, or why there is none. */
type Comparison = number | 'kink' | 'unsettled';

/** The comparison of any entry, in slices. */
function differences<Name extends string>({
  parameters,
  gradients,
  loss,
  pattern,
  multiplications,
}: GradientCheckInput<Name>) {
  const moved = mapArrays(parameters, (array) => array.slice());
  const lossHere = loss(moved);
  const patternHere = pattern?.(moved);
  const sliceIsFull = createSlicer();
  return function* (name: Name, index: number): Sliced<Comparison> {
    const array = moved[name];
    const entry = array[index] ?? NaN;
    const claimed = gradients[name][index] ?? NaN;
    const at = <Value>(x: number, f: (parameters: NamedArrays<Name>) => Value): Value => {
      array[index] = x;
      const value = f(moved);
      array[index] = entry;
      return value;
    };
    const floorAt = (step: number) =>
      (Number.EPSILON * Math.abs(lossHere)) / (step * FLOOR_PRECISION);
    const steps = centralDifferenceInSlices((x) => at(x, loss), entry, {
      firstStep: firstStepFor(lossHere, gradients[name]),
      floorAt,
      isSmoothBetween: (...ends) =>
        pattern === undefined || ends.every((x) => at(x, pattern) === patternHere),
    });
    for (;;) {
      const slice = steps.next();
      if (slice.done === true) return compare(claimed, slice.value, floorAt);
      if (sliceIsFull(2 * multiplications)) yield null;
    }
  };
}

/** Smaller where the loss is steep along any entry of the parameter: it is smooth on no larger scale. */
function firstStepFor(loss: number, gradient: Float64Array): number {
  const reach = (LARGEST_CHANGE * Math.abs(loss)) / largestMagnitude(gradient);
  return reach > 0 ? Math.min(FIRST_STEP, reach) : FIRST_STEP;
}

function compare(
  claimed: number,
  difference: CentralDifference,
  floorAt: (step: number) => number,
): Comparison {
  if (difference.kind === 'kink') return 'kink';
  const { derivative, uncertainty, step } = difference;
  const scale = Math.max(Math.abs(derivative), floorAt(step));
  if (!(uncertainty <= SETTLED_BELOW * scale)) return 'unsettled';
  if (!Number.isFinite(claimed)) return Infinity;
  if (claimed === derivative) return 0;
  return Math.abs(claimed - derivative) / Math.max(Math.abs(claimed), scale);
}

function summaryOf(entries: number, comparisons: readonly Comparison[]): CheckedEntries {
  const errors = comparisons.filter((comparison) => typeof comparison === 'number');
  return {
    entries,
    tried: comparisons.length,
    atKinks: comparisons.filter((comparison) => comparison === 'kink').length,
    unsettled: comparisons.filter((comparison) => comparison === 'unsettled').length,
    largestRelativeError: errors.length === 0 ? NaN : errors.reduce((a, b) => Math.max(a, b)),
  };
}

function namesOf<Name extends string>(arrays: NamedArrays<Name>): Name[] {
  const names: Name[] = [];
  for (const name in arrays) names.push(name);
  return names;
}
