/** All that the Lab knows: what the reader chose, what came back from the engine, and where playback is. */
import type {
  EdgeAnalysis,
  GradientAnalysis,
  Itemised,
  JacobianProducts,
  StepSpectra,
} from '../math/analysis.ts';
import type { NetworkCheck } from '../math/networkCheck.ts';
import type { EngineFailure, EngineHealth } from '../worker/engineClient.ts';
import type { Address } from './address.ts';
import type { LabEngineHandlers } from './engine.ts';
import type { GradientLog } from './gradientLog.ts';
import type { Pin } from './kinds/pins.ts';
import type { Notice, NoticeCode, NoticeValues } from './notices.ts';
import type { ParameterKey, Params, ViewName } from './parameters.ts';
import type { TermId } from './terms.ts';
import type { ParamsChange } from './params.ts';

export type Result = {
  /** What the numbers were computed for. */
  readonly params: Params;
  readonly id: number;
  readonly analysis: GradientAnalysis;
  /** null until they follow. */
  readonly products: JacobianProducts | null;
};

/** `result` outlives what comes after it: it stays while the next one is computed, and when that fails. */
type Run = {
  readonly status: 'running' | 'ready' | 'failed';
  readonly result: Result | null;
  readonly failure: EngineFailure | null;
};

/** What came of a pinned setting; one that is still to be computed has none. */
export type PinnedRun =
  | { readonly status: 'ready'; readonly analysis: GradientAnalysis }
  | { readonly status: 'failed'; readonly failure: EngineFailure };

type OpenEdge = {
  /** t: the edge from s_{t−1} to s_t. */
  readonly step: number;
  readonly analysis: EdgeAnalysis | null;
};

/** The gradient check of the network on screen. */
export type CheckRun =
  | { readonly status: 'running' | 'failed' }
  | { readonly status: 'ready'; readonly check: NetworkCheck };
/** The gradient of every loss, item by item: `analysis` outlives what comes after it, as `Run.result` does. */
type ItemisedRun = {
  readonly analysis: Itemised | null;
  /** What the analysis was computed for. */
  readonly params: Params | null;
  readonly failure: EngineFailure | null;
};

/** The singular values at a step that is watched. Those of another step or network stay while they are awaited. */
export type WatchedSpectra = {
  /** k, as asked for; `spectra` names its own. */
  readonly step: number;
  readonly status: 'waiting' | 'ready' | 'failed';
  readonly spectra: StepSpectra | null;
};

export type Playback = { readonly frame: number; readonly playing: boolean };

export type Hover = {
  readonly step: number | null;
  readonly unit: number | null;
  /** The term of the equation under the pointer or focus. */
  readonly term: TermId | null;
};

/** What a reader selects in passing, without a step of history. */
export type Selections = Pick<Params, 'k' | 'unit' | 'frame'>;

export type LabData = {
  /** The page that is shown. */
  readonly view: ViewName;
  /** What holds now, a change in progress included. */
  readonly params: Params;
  /** What held before the change in progress; what the address says. */
  readonly settled: Params;
  /** The change in progress: a slider held, a word half typed. Empty when there is none. */
  readonly pending: ParamsChange;
  readonly past: readonly Params[];
  readonly future: readonly Params[];
  /** The slider whose further commits join the last step of history. */
  readonly joiningKey: ParameterKey | null;
  /** What the last step of history left selected; where it differs now, the reader has selected since. */
  readonly leftByStep: Selections;
  /** Grows with every step that the browser's Back should undo. */
  readonly addressEntry: number;
  readonly run: Run;
  readonly pinned: ReadonlyMap<Pin, PinnedRun>;
  readonly edge: OpenEdge | null;
  /** null until it is asked for, and again once there is another network or loss. */
  readonly check: CheckRun | null;
  /** null while nobody wants to see it: only then it costs nothing. */
  readonly itemised: ItemisedRun | null;
  /** null while nobody watches. */
  readonly stepSpectra: WatchedSpectra | null;
  /** What the reader brought beside the network; it stays when that changes. */
  readonly gradientLog: GradientLog | null;
  /** The frame is one of the network on screen, which is the result's. */
  readonly playback: Playback;
  /** The k that was selected when playback took over: it is selected again once everything is drawn. */
  readonly setAside: number | null;
  readonly hover: Hover;
  readonly notices: readonly Notice[];
  /** null until an engine serves. */
  readonly health: EngineHealth | null;
};

type HistoryActions = {
  /** While dragging or typing: takes effect at once, leaves no step of history. */
  readonly preview: (change: ParamsChange) => void;
  /** Ends a change, together with all that was previewed: one step of history. */
  readonly commit: (change: ParamsChange) => void;
  /** What the page around sets, at once and for good: it is no step that the reader could undo. */
  readonly impose: (change: ParamsChange) => void;
  readonly resetParameter: (key: ParameterKey) => void;
  /** Everything but how the page looks (theme, notation). */
  readonly resetAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes what an address says, as one step of history; an embedded page gets its address from the page around. */
  readonly adopt: (address: Address) => void;
};

type TransportActions = {
  /** From the last frame it starts over. */
  readonly play: () => void;
  readonly pause: () => void;
  readonly goToFrame: (frame: number) => void;
  readonly stepFrame: (by: 1 | -1) => void;
  /** One tick of playback; stops at the last frame. */
  readonly advanceFrame: () => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
};

type PointingActions = {
  /** Selects k, and playback rests. null is the middle. */
  readonly selectStep: (step: number | null) => void;
  /** Follows E_t: with t other than T−1, every step carries a loss. */
  readonly followLoss: (step: number) => void;
  readonly selectUnit: (unit: number | null) => void;
  readonly hoverStep: (step: number | null) => void;
  readonly hoverUnit: (unit: number | null) => void;
  readonly hoverTerm: (term: TermId | null) => void;
  /** Points at a step and at the term that is drawn there, in one go. */
  readonly hoverMark: (step: number | null, term: TermId | null) => void;
};

type EngineActions = {
  /** Asks again for what the engine could not do. */
  readonly retry: () => void;
};

type EdgeActions = {
  readonly openEdge: (step: number) => void;
  readonly closeEdge: () => void;
};

type CheckActions = {
  /** Holds the gradients of the network against central differences of its loss. */
  readonly checkGradient: () => void;
};

type ItemisedActions = {
  /** From now on the items are computed for every network, until they are hidden. */
  readonly showItemised: () => void;
  readonly hideItemised: () => void;
};

type SpectraActions = {
  /** Keeps the singular values at this step up to date, in place of those at another. */
  readonly watchSpectra: (step: number) => void;
  readonly unwatchSpectra: () => void;
};

type LogActions = {
  readonly showLog: (log: GradientLog | null) => void;
};

type NoticeActions = {
  readonly notify: <Code extends NoticeCode>(code: Code, values: NoticeValues[Code]) => void;
  readonly dismissNotice: (id: number) => void;
};

export type LabState = LabData &
  HistoryActions &
  TransportActions &
  PointingActions &
  EdgeActions &
  CheckActions &
  ItemisedActions &
  SpectraActions &
  EngineActions &
  LogActions &
  NoticeActions & { readonly handlers: LabEngineHandlers };
