/** What crosses the thread, in both directions: data only. Requests of one kind supersede each other. */
import type { EdgeAnalysis, GradientAnalysis, JacobianProducts } from '../math/analysis.ts';
import type { NetworkSource } from '../math/setting.ts';

export type AnalysisRequest = {
  readonly type: 'analyse';
  /** Grows by one with every request of the client. */
  readonly id: number;
  readonly source: NetworkSource;
  /** t of the followed loss E_t; null follows the last step. */
  readonly followedStep: number | null;
};

export type EdgeRequest = {
  readonly type: 'edge';
  readonly id: number;
  readonly source: NetworkSource;
  /** t: the edge from s_{t−1} to s_t. */
  readonly step: number;
};

export type EngineRequest = AnalysisRequest | EdgeRequest;

export type EngineResponse =
  | { readonly type: 'ready' }
  | { readonly type: 'gradients'; readonly id: number; readonly analysis: GradientAnalysis }
  /** Sent once, or twice when the smallest singular values take longer. */
  | { readonly type: 'products'; readonly id: number; readonly products: JacobianProducts }
  | { readonly type: 'edge'; readonly id: number; readonly edge: EdgeAnalysis }
  /** `id` is null when the message was too broken to have one. */
  | { readonly type: 'failed'; readonly id: number | null; readonly reason: FailureReason };

/** `badRequest`: the message has the wrong shape. `engine`: the engine threw; `detail` is its sentence. */
export type FailureReason =
  | { readonly code: 'badRequest'; readonly detail: string }
  | { readonly code: 'engine'; readonly detail: string };
