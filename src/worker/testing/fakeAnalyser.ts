/**
 * An analyser of tiny networks that gives the seed of the setting back as the loss and pauses before every
 * part, so that a test knows whose answer it holds and when the engine is in the midst of one.
 */
import { exactPrecision } from '../../math/formats/precision.ts';
import { type AnalysisPart, type Analyser, createAnalyser } from '../../math/analyse.ts';
import type { NetworkSource } from '../../math/setting.ts';
import { finish } from '../../math/slices.ts';

export const sourceOfSeed = (seed: number): NetworkSource => ({
  kind: 'drawn',
  setting: {
    cell: 'rnn',
    activation: 'tanh',
    initialisation: 'gaussian',
    recurrentScale: 1,
    inputScale: 1,
    outputScale: 1,
    bias: 0,
    forgetBias: 1,
    precision: exactPrecision,
    tied: true,
    hiddenSize: 2,
    seed,
    input: { kind: 'pulse', steps: 3 },
    placement: 'last',
  },
});

export type FakeAnalyser = Analyser & {
  /** The seeds of the analyses that were begun. */
  readonly begun: number[];
  /** The parts that were handed out. */
  readonly parts: AnalysisPart[];
};

/** Throws on seed `brokenSeed`. */
export const createFakeAnalyser = (brokenSeed: number | null = null): FakeAnalyser => {
  const real = createAnalyser();
  const begun: number[] = [];
  const parts: AnalysisPart[] = [];
  return {
    begun,
    parts,
    *analyse(source) {
      const seed = seedOf(source);
      begun.push(seed);
      if (seed === brokenSeed) throw new RangeError('hiddenSize does not fit');
      for (const part of real.analyse(source, null)) {
        if (part === null) continue;
        const marked = markedWith(seed, part);
        yield null;
        parts.push(marked);
        yield marked;
      }
    },
    *itemised(source, truncation) {
      if (seedOf(source) === brokenSeed) throw new RangeError('steps do not fit');
      const itemised = finish(real.itemised(source, truncation));
      yield null;
      return { ...itemised, log10Lags: Float64Array.of(seedOf(source)) };
    },
    *edge(source, step) {
      if (seedOf(source) === brokenSeed) throw new RangeError('step does not exist');
      const edge = finish(real.edge(source, 0));
      yield null;
      return { ...edge, step };
    },
    *check(source) {
      if (seedOf(source) === brokenSeed) throw new RangeError('nothing to check');
      yield null;
      return yield* real.check(source);
    },
    *stepSpectra(source, followedStep, step) {
      if (seedOf(source) === brokenSeed) throw new RangeError('step does not exist');
      const spectra = finish(real.stepSpectra(source, followedStep, 0));
      yield null;
      return { ...spectra, step };
    },
  };
};

const seedOf = (source: NetworkSource) => (source.kind === 'drawn' ? source.setting.seed : -1);

const markedWith = (seed: number, part: AnalysisPart): AnalysisPart => {
  if (part.kind !== 'gradients') return part;
  const forward = { ...part.analysis.forward, totalLoss: seed };
  return { ...part, analysis: { ...part.analysis, forward } };
};
