/** What crosses the thread, in both directions: data only. Requests of one kind supersede each other. */
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

export type AnalysisRequest = {
  readonly type: 'analyse';
  /** Grows by one with every request of the client. */
  readonly id: number;
  readonly source: NetworkSource;
  /** t of the followed loss E_t; null follows the last step. */
  readonly followedStep: number | null;
  readonly truncation: Truncation;
};

export type EdgeRequest = {
  readonly type: 'edge';
  readonly id: number;
  readonly source: NetworkSource;
  /** t: the edge from s_{t−1} to s_t. */
  readonly step: number;
};

/** The gradients of the network against central differences of its loss. */
export type CheckRequest = {
  readonly type: 'check';
  readonly id: number;
  readonly source: NetworkSource;
};

/** The terms that the gradient of every loss consists of. */
export type ItemisedRequest = {
  readonly type: 'itemised';
  readonly id: number;
  readonly source: NetworkSource;
  readonly truncation: Truncation;
};

export type StepSpectraRequest = {
  readonly type: 'stepSpectra';
  readonly id: number;
  readonly source: NetworkSource;
  /** t of the products; null is the last step. */
  readonly followedStep: number | null;
  /** k, −1 … T−1. */
  readonly step: number;
};

export type EngineRequest =
  AnalysisRequest | EdgeRequest | CheckRequest | ItemisedRequest | StepSpectraRequest;

/** What the engine's door lets in. A ping is answered between two slices of work, so silence means death. */
export type EngineMessage = EngineRequest | { readonly type: 'ping' };

export type EngineResponse =
  /** Sent once, at the start: only an engine that has said so counts. */
  | { readonly type: 'ready' }
  | { readonly type: 'pong' }
  | { readonly type: 'gradients'; readonly id: number; readonly analysis: GradientAnalysis }
  /** Only where the gradients came without it. */
  | { readonly type: 'spectrum'; readonly id: number; readonly spectral: SpectralAnalysis }
  /** Sent once, or twice when the smallest singular values take longer. */
  | { readonly type: 'products'; readonly id: number; readonly products: JacobianProducts }
  /** Nothing more comes for this analysis. One that was superseded ends without it. */
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'edge'; readonly id: number; readonly edge: EdgeAnalysis }
  | { readonly type: 'check'; readonly id: number; readonly check: NetworkCheck }
  | { readonly type: 'itemised'; readonly id: number; readonly itemised: Itemised }
  | { readonly type: 'stepSpectra'; readonly id: number; readonly spectra: StepSpectra }
  /** `id` is null when the message was too broken to have one. */
  | { readonly type: 'failed'; readonly id: number | null; readonly reason: FailureReason };

/** `badRequest`: the message has the wrong shape. `engine`: the engine threw; `detail` is its sentence. */
export type FailureReason =
  | { readonly code: 'badRequest'; readonly detail: string }
  | { readonly code: 'engine'; readonly detail: string };
