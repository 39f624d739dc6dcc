/**
 * The analysis of a network as a stream of parts: first everything the backward pass yields, then, if it takes longer,
 * what rests on the spectrum of W, then the Jacobian products, which cost most. Null stands between slices of work, so that the driver may give the page a turn or
 * stop. Every part owns its arrays: transferring them takes nothing from the analyser.
 */
import type {
  EdgeAnalysis,
  ExactCourse,
  GradientAnalysis,
  Gradients,
  Itemised,
  JacobianProducts,
  SpectralAnalysis,
  StepSpectra,
} from './analysis.ts';
import { createMemo, type Run } from './analyserMemo.ts';
import { cells } from './cells/cells.ts';
import { forgetGateOf } from './cells/lstm.ts';
import { followLossInSlices } from './followLoss.ts';
import { criticalScales } from './initialisation/criticalScales.ts';
import { itemiseInSlices } from './itemised.ts';
import { singularValuesInSlices } from './linearAlgebra/jacobiSingularValues.ts';
import { rowOf } from './linearAlgebra/matrixVector.ts';
import { placementOf } from './loss.ts';
import { stateSizeOf, weightsAt } from './network.ts';
import { networkCheckInSlices, type NetworkCheck } from './networkCheck.ts';
import { productBounds } from './productBounds.ts';
import { largestNormsInSlices, smallestValuesInSlices } from './products/jacobianProducts.ts';
import { scaleSpectra, unknownSpectra, type RecurrentSpectra } from './recurrentSpectra.ts';
import type { NetworkSource } from './setting.ts';
import type { Sliced } from './slices.ts';
import { stepJacobian } from './stepJacobian.ts';
import { stepRows } from './stepRows.ts';
import { compareTruncated } from './truncatedGradient.ts';
import { checkTruncation, noTruncation, type Truncation } from './truncation.ts';
import { stepSpectraInSlices } from './stepSpectra.ts';

export type AnalysisPart =
  | { readonly kind: 'gradients'; readonly analysis: GradientAnalysis }
  /** Only where the gradients came without it, with NaN in its place. */
  | { readonly kind: 'spectrum'; readonly spectral: SpectralAnalysis }
  /** Once; for larger n twice, the first time without the smallest singular values. */
  | { readonly kind: 'products'; readonly products: JacobianProducts };

export type Analyser = {
  /** `followedStep` is t of the loss to follow; null, or any t where only the last step has a loss, means T − 1. */
  readonly analyse: (
    source: NetworkSource,
    followedStep: number | null,
    truncation?: Truncation,
  ) => Generator<AnalysisPart | null, void, void>;
  /** J_t for one step t = 0 … T−1, opened. */
  readonly edge: (source: NetworkSource, step: number) => Sliced<EdgeAnalysis>;
  /** The gradients of E, by full BPTT, against central differences. */
  readonly check: (source: NetworkSource) => Sliced<NetworkCheck>;
  /** The terms that the gradient of every loss consists of. */
  readonly itemised: (source: NetworkSource, truncation: Truncation) => Sliced<Itemised>;
  /** All singular values of J_k and P(t,k) at one step k = −1 … T−1; t as in `analyse`. */
  readonly stepSpectra: (
    source: NetworkSource,
    followedStep: number | null,
    step: number,
  ) => Sliced<StepSpectra>;
};

/** Up to this n the smallest singular values come with the others. */
const SMALL_SIZE = 32;
/**
 * Above this n the gradients do not wait for a spectrum that is not known yet: the eigenvalues come from one call
 * that cannot be sliced, and takes a tenth of a second and more.
 */
const LARGEST_WITH_SPECTRUM = 64;

export function createAnalyser(): Analyser {
  const memo = createMemo();
  return {
    *analyse(source, followedStep, truncation = noTruncation) {
      checkTruncation(truncation);
      const run = yield* memo.run(source);
      const step = chooseStep(run, followedStep);
      yield null;
      const gradients = yield* memo.gradients(run, truncation);
      const isLate = run.network.hiddenSize > LARGEST_WITH_SPECTRUM && !memo.hasBaseSpectra(run);
      const atHand = isLate ? unknownSpectra(run.network) : yield* memo.baseSpectra(run);
      yield {
        kind: 'gradients',
        analysis: yield* gatherGradients(run, atHand, step, { truncation, gradients }),
      };
      if (isLate) {
        const spectra = yield* memo.baseSpectra(run);
        yield { kind: 'spectrum', spectral: spectralAnalysis(run, spectra, step) };
      }
      yield* productParts(run, step);
    },
    *check(source) {
      return yield* networkCheckInSlices(yield* memo.run(source));
    },
    *itemised(source, truncation) {
      checkTruncation(truncation);
      const { network, forward, loss } = yield* memo.run(source);
      return yield* itemiseInSlices(network, forward, loss, truncation);
    },
    *edge(source, step) {
      const { network, sequence, forward } = yield* memo.run(source);
      requireStep('step', step, sequence.steps);
      const { isPlain } = cells[network.cell];
      const jacobian = stepJacobian(network, forward, step);
      return {
        step,
        jacobian,
        singularValues: yield* singularValuesInSlices(jacobian, stateSizeOf(network)),
        derivatives: isPlain ? rowOf(forward.derivatives, step, network.hiddenSize).slice() : null,
        recurrentWeights: isPlain
          ? weightsAt(network, network.recurrentWeights, step).slice()
          : null,
        forgetGate:
          network.cell === 'lstm' ? forgetGateOf(stepRows(network, forward, step)).slice() : null,
      };
    },
    *stepSpectra(source, followedStep, step) {
      const run = yield* memo.run(source);
      const { network, sequence, forward } = run;
      if (step !== -1) requireStep('step', step, sequence.steps);
      const followed = chooseStep(run, followedStep);
      const walk = memo.productWalk(run, followed);
      return yield* stepSpectraInSlices(network, forward, walk, followed, step);
    },
  };
}

/** The buffers of all arrays in an answer, for postMessage. */
export function transferables(
  message: AnalysisPart | EdgeAnalysis | Itemised | StepSpectra,
): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const collect = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(collect);
    }
  };
  collect(message);
  return [...buffers];
}

function chooseStep({ loss, sequence }: Run, followedStep: number | null): number {
  const last = sequence.steps - 1;
  if (followedStep === null || placementOf(loss) === 'last') return last;
  requireStep('followedStep', followedStep, sequence.steps);
  return followedStep;
}

function requireStep(name: string, step: number, steps: number): void {
  if (!Number.isInteger(step) || step < 0 || step >= steps) {
    throw new Error(`${name} must be a step from 0 to ${steps - 1}, and is ${step}.`);
  }
}

function* gatherGradients(
  run: Run,
  baseSpectra: RecurrentSpectra,
  step: number,
  { truncation, gradients }: { readonly truncation: Truncation; readonly gradients: Gradients },
): Sliced<GradientAnalysis> {
  const { network, sequence, loss, forward, normPreservation } = run;
  const followed = yield* followLossInSlices(network, forward, loss, step);
  yield null;
  return structuredClone({
    network,
    steps: sequence.steps,
    placement: placementOf(loss),
    inputs: sequence.inputs,
    targets: loss.kind === 'crossEntropy' ? loss.targets : new Int32Array(sequence.steps).fill(-1),
    forward,
    gradients,
    truncated:
      truncation.kind === 'off' ? null : compareTruncated(truncation, gradients, run.gradients),
    normPreservation,
    followed,
    exact: run.exact && (yield* exactCourse(run.exact, step)),
    ...spectralAnalysis(run, baseSpectra, step),
  });
}

function* exactCourse(
  { network, forward, loss }: NonNullable<Run['exact']>,
  step: number,
): Sliced<ExactCourse> {
  const { log10Signal, log10Relative } = yield* followLossInSlices(network, forward, loss, step);
  return { log10Signal, log10Relative, stepLosses: forward.stepLosses };
}

/** Owns its arrays. */
function spectralAnalysis(
  { source, network, forward, baseScale, exact }: Run,
  baseSpectra: RecurrentSpectra,
  step: number,
): SpectralAnalysis {
  const setting = source.kind === 'drawn' ? source.setting : null;
  // A rounded W is a base of its own, taken back to w = 1 for the marks on the scale.
  const unitScale = setting === null || exact === null ? 1 : 1 / setting.recurrentScale;
  const unitSizes = scaleSpectra(baseSpectra, unitScale).sizes;
  const { spectra, sizes } = scaleSpectra(baseSpectra, baseScale);
  return {
    spectra,
    bounds: sizes && productBounds(network, forward, sizes, step),
    criticalScales: setting && unitSizes && criticalScales(setting, unitSizes),
  };
}

function* productParts(
  { network, forward }: Run,
  step: number,
): Generator<AnalysisPart | null, void, void> {
  const largest = yield* largestNormsInSlices(network, forward, step);
  if (network.hiddenSize > SMALL_SIZE) {
    yield { kind: 'products', products: structuredClone(largest) };
  }
  const log10Smallest = yield* smallestValuesInSlices(network, forward, step);
  yield { kind: 'products', products: { ...largest, log10Smallest } };
}
