/**
 * What an analyser remembers between requests: the last network with its forward pass and gradients, which choosing
 * another followed step does not change, the way back last gone for its products, and the spectra of the base matrices last
 * drawn, which dragging w only scales.
 */
import { gradientsFromSignals } from './backpropagateThroughTime.ts';
import type { ForwardPass, Gradients } from './analysis.ts';
import { cells } from './cells/cells.ts';
import { equalData } from './equalData.ts';
import { totalErrorSignalsInSlices } from './errorSignals.ts';
import { inFloat64, storedNetwork } from './formats/storedNetwork.ts';
import { forwardPassInSlices } from './forwardPass.ts';
import { checkSetting } from './initialisation/checkSetting.ts';
import { drawNetwork, type ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { recurrentBasesInSlices } from './initialisation/recurrentBase.ts';
import { createProductWalk, type ProductWalk } from './products/productSpectrum.ts';
import { recurrentSpectraInSlices, type RecurrentSpectra } from './recurrentSpectra.ts';
import { normPreservationInSlices, type NormPreservation } from './regularisation.ts';
import { resolveSource } from './resolveSource.ts';
import type { NetworkSetting, NetworkSource } from './setting.ts';
import type { Sliced } from './slices.ts';
import { truncatedGradientsInSlices } from './truncatedGradient.ts';
import type { Truncation } from './truncation.ts';

/** One network run forward and back. */
export type Run = ResolvedNetwork & {
  readonly source: NetworkSource;
  /** W is this times `baseScale`; the same array for the same base. */
  readonly base: Float64Array;
  /** w for a drawn network in float64, whose base is W at w = 1; 1 for others, since rounding does not scale. */
  readonly baseScale: number;
  /** The network before it was rounded, run in float64; null where nothing is rounded. */
  readonly exact: (ResolvedNetwork & { readonly forward: ForwardPass }) | null;
  readonly forward: ForwardPass;
  /** By full BPTT. */
  readonly gradients: Gradients;
  /** Null but for a vanilla RNN with tied steps and a loss. */
  readonly normPreservation: NormPreservation | null;
};

export type AnalyserMemo = {
  /** The run of this source: the last one if the source holds the same data. */
  readonly run: (source: NetworkSource) => Sliced<Run>;
  /** Its gradients by truncated BPTT; the full ones where nothing is truncated. */
  readonly gradients: (run: Run, truncation: Truncation) => Sliced<Gradients>;
  /** Whether the base spectra are at hand. */
  readonly hasBaseSpectra: (run: Run) => boolean;
  /** The spectra of W at w = 1 for a drawn network, of W itself for a given one. */
  readonly baseSpectra: (run: Run) => Sliced<RecurrentSpectra>;
  /** The way back from t = `step`: the last one gone if it began there. */
  readonly productWalk: (run: Run, step: number) => ProductWalk;
};

const BASES_KEPT = 8;

export function createMemo(): AnalyserMemo {
  const bases = new Map<string, Float64Array>();
  const spectra = new Map<Float64Array, RecurrentSpectra>();
  let last: Run | null = null;
  let lastTruncated: {
    readonly run: Run;
    readonly truncation: Truncation;
    readonly gradients: Gradients;
  } | null = null;
  let lastWalk: { readonly run: Run; readonly step: number; readonly walk: ProductWalk } | null =
    null;

  function* baseOf(setting: NetworkSetting): Sliced<Float64Array> {
    const { cell, initialisation, hiddenSize, seed, tied, input } = setting;
    const key = JSON.stringify([cell, initialisation, hiddenSize, seed, tied ? null : input]);
    const base = bases.get(key) ?? (yield* recurrentBasesInSlices(setting));
    keepRecent(bases, key, base);
    return base;
  }

  function* resolve(
    source: NetworkSource,
  ): Sliced<ResolvedNetwork & Pick<Run, 'base' | 'baseScale'>> {
    if (source.kind !== 'drawn') return withOwnBase(structuredClone(resolveSource(source)));
    checkSetting(source.setting);
    const base = yield* baseOf(source.setting);
    const drawn = drawNetwork(source.setting, base);
    return drawn.network.precision.format === 'f64'
      ? { ...drawn, base, baseScale: source.setting.recurrentScale }
      : withOwnBase(drawn);
  }

  return {
    *run(source) {
      if (last !== null && equalData(last.source, source)) return last;
      const unrounded = yield* resolve(source);
      const resolved = storedNetwork(unrounded);
      const { network, sequence, loss } = resolved;
      yield null;
      const forward = yield* forwardPassInSlices(network, sequence, loss);
      yield null;
      const signals = yield* totalErrorSignalsInSlices(network, forward, loss);
      const gradients = yield* gradientsFromSignals(network, sequence, forward, loss, signals);
      const normPreservation =
        cells[network.cell].isPlain && network.tied && loss.kind !== 'none'
          ? yield* normPreservationInSlices(network.recurrentWeights, forward.derivatives, signals)
          : null;
      const exact = network.precision.format === 'f64' ? null : yield* runExactly(unrounded);
      const { baseScale } = unrounded;
      // A rounded W is a base of its own.
      const base = exact === null ? unrounded.base : network.recurrentWeights;
      last = {
        ...resolved,
        source: structuredClone(source),
        base,
        baseScale,
        exact,
        forward,
        gradients,
        normPreservation,
      };
      return last;
    },
    *gradients(run, truncation) {
      if (truncation.kind === 'off') return run.gradients;
      const known = lastTruncated;
      if (known?.run === run && equalData(known.truncation, truncation)) return known.gradients;
      const { network, sequence, forward, loss } = run;
      const gradients = yield* truncatedGradientsInSlices(
        network,
        sequence,
        forward,
        loss,
        truncation,
      );
      lastTruncated = { run, truncation, gradients };
      return gradients;
    },
    hasBaseSpectra: ({ base }) => spectra.has(base),
    *baseSpectra({ base, network }) {
      const known = spectra.get(base) ?? (yield* recurrentSpectraInSlices(network, base));
      keepRecent(spectra, base, known);
      return known;
    },
    productWalk(run, step) {
      if (lastWalk?.run !== run || lastWalk.step !== step) {
        lastWalk = { run, step, walk: createProductWalk(run.network, run.forward, step) };
      }
      return lastWalk.walk;
    },
  };
}

const withOwnBase = (resolved: ResolvedNetwork) => ({
  ...resolved,
  base: resolved.network.recurrentWeights,
  baseScale: 1,
});

function* runExactly(rounded: ResolvedNetwork): Sliced<NonNullable<Run['exact']>> {
  const resolved = inFloat64(rounded);
  const forward = yield* forwardPassInSlices(resolved.network, resolved.sequence, resolved.loss);
  return { ...resolved, forward };
}

/** Puts an entry last and drops the oldest beyond those kept. */
function keepRecent<Key, Value>(entries: Map<Key, Value>, key: Key, value: Value): void {
  entries.delete(key);
  entries.set(key, value);
  for (const oldest of entries.keys()) {
    if (entries.size <= BASES_KEPT) break;
    entries.delete(oldest);
  }
}
