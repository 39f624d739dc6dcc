/**
 * What an analyser remembers between requests: the last network with its forward pass and gradients, which choosing
 * another followed step does not change, the way back last gone for its
 * products, and the spectra of the base matrices last drawn, which dragging w only scales.
 */
import { backpropagateInSlices } from './backpropagateThroughTime.ts';
import type { ForwardPass, Gradients, RecurrentSpectrum } from './analysis.ts';
import { equalData } from './equalData.ts';
import { forwardPassInSlices } from './forwardPass.ts';
import { checkSetting } from './initialisation/checkSetting.ts';
import { drawNetwork, type ResolvedNetwork } from './initialisation/drawNetwork.ts';
import { recurrentBase } from './initialisation/recurrentBase.ts';
import { createProductWalk, type ProductWalk } from './products/productSpectrum.ts';
import { recurrentSpectrumInSlices } from './recurrentSpectrum.ts';
import { resolveSource } from './resolveSource.ts';
import type { NetworkSetting, NetworkSource } from './setting.ts';
import type { Sliced } from './slices.ts';

/** One network run forward and back. */
export type Run = ResolvedNetwork & {
  readonly source: NetworkSource;
  readonly forward: ForwardPass;
  readonly gradients: Gradients;
};

export type AnalyserMemo = {
  /** The run of this source: the last one if the source holds the same data. */
  readonly run: (source: NetworkSource) => Sliced<Run>;
  /** Whether the base spectrum is at hand. */
  readonly hasBaseSpectrum: (run: Run) => boolean;
  /** The spectrum of W at w = 1 for a drawn network, of W itself for a given one. */
  readonly baseSpectrum: (run: Run) => Sliced<RecurrentSpectrum>;
  /** The way back from t = `step`: the last one gone if it began there. */
  readonly productWalk: (run: Run, step: number) => ProductWalk;
};

const BASES_KEPT = 8;

export function createMemo(): AnalyserMemo {
  const bases = new Map<string, Float64Array>();
  const spectra = new Map<Float64Array, RecurrentSpectrum>();
  let last: Run | null = null;
  let lastWalk: { readonly run: Run; readonly step: number; readonly walk: ProductWalk } | null =
    null;

  function baseOf(setting: NetworkSetting): Float64Array {
    const { initialisation, hiddenSize, seed } = setting;
    const key = `${initialisation} ${hiddenSize} ${seed}`;
    const base = bases.get(key) ?? recurrentBase(initialisation, hiddenSize, seed);
    keepRecent(bases, key, base);
    return base;
  }

  const baseOfRun = ({ source, network }: Run) =>
    source.kind === 'drawn' ? baseOf(source.setting) : network.recurrentWeights;

  function resolve(source: NetworkSource): ResolvedNetwork {
    if (source.kind === 'given') return structuredClone(resolveSource(source));
    checkSetting(source.setting);
    return drawNetwork(source.setting, baseOf(source.setting));
  }

  return {
    *run(source) {
      if (last !== null && equalData(last.source, source)) return last;
      const resolved = resolve(source);
      const { network, sequence, loss } = resolved;
      yield null;
      const forward = yield* forwardPassInSlices(network, sequence, loss);
      yield null;
      const gradients = yield* backpropagateInSlices(network, sequence, forward, loss);
      last = { ...resolved, source: structuredClone(source), forward, gradients };
      return last;
    },
    hasBaseSpectrum: (run) => spectra.has(baseOfRun(run)),
    *baseSpectrum(run) {
      const base = baseOfRun(run);
      const known = spectra.get(base);
      const spectrum = known ?? (yield* recurrentSpectrumInSlices(base, run.network.hiddenSize));
      keepRecent(spectra, base, spectrum);
      return spectrum;
    },
    productWalk(run, step) {
      if (lastWalk?.run !== run || lastWalk.step !== step) {
        lastWalk = { run, step, walk: createProductWalk(run.network, run.forward, step) };
      }
      return lastWalk.walk;
    },
  };
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
