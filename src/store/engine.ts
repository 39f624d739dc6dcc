/** The engine as the store sees it: questions that are answered later, through the handlers, under their id. */
import type {
  EdgeAnalysis,
  GradientAnalysis,
  Itemised,
  JacobianProducts,
  SpectralAnalysis,
  StepSpectra,
} from '../math/analysis.ts';
import type { NetworkCheck } from '../math/networkCheck.ts';
import type { NetworkSource } from '../math/setting.ts';
import type { Truncation } from '../math/truncation.ts';
import type { EngineFailure, EngineHealth } from '../worker/engineClient.ts';

/** Ids grow with every request; nothing is answered before the request has returned its id. */
export type LabEngine = {
  readonly analyse: (
    source: NetworkSource,
    followedStep: number | null,
    truncation: Truncation,
  ) => number;
  readonly openEdge: (source: NetworkSource, step: number) => number;
  readonly checkGradient: (source: NetworkSource) => number;
  readonly itemise: (source: NetworkSource, truncation: Truncation) => number;
  readonly askStepSpectra: (
    source: NetworkSource,
    followedStep: number | null,
    step: number,
  ) => number;
};

/** What the engine's client is to call. */
export type LabEngineHandlers = {
  readonly onGradients: (id: number, analysis: GradientAnalysis) => void;
  readonly onSpectrum: (id: number, spectral: SpectralAnalysis) => void;
  readonly onProducts: (id: number, products: JacobianProducts) => void;
  readonly onEdge: (id: number, edge: EdgeAnalysis) => void;
  readonly onCheck: (id: number, check: NetworkCheck) => void;
  readonly onItemised: (id: number, itemised: Itemised) => void;
  readonly onStepSpectra: (id: number, spectra: StepSpectra) => void;
  /** `id` is null when it is not known which request failed: then it was the analysis. */
  readonly onFailure: (id: number | null, failure: EngineFailure) => void;
  readonly onHealth: (health: EngineHealth) => void;
};

/** Runs a function once, later: at the next animation frame, in a page. */
export type Schedule = (run: () => void) => void;
