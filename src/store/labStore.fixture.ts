/** A Lab store for tests, over an engine that only writes down what it is asked and a clock moved by hand. */
import type {
  EdgeAnalysis,
  GradientAnalysis,
  Itemised,
  JacobianProducts,
  StepSpectra,
} from '../math/analysis.ts';
import { exactPrecision } from '../math/formats/precision.ts';
import type { NetworkSource } from '../math/setting.ts';
import type { Truncation } from '../math/truncation.ts';
import { followedStepOf, stepsOf } from './derived.ts';
import { createLabStore } from './labStore.ts';
import type { Params, ViewName } from './parameters.ts';
import { defaultParams } from './params.ts';
import type { StartPinEngine } from './pinLink.ts';

type Request =
  | {
      readonly type: 'analyse';
      readonly id: number;
      readonly source: NetworkSource;
      readonly followedStep: number | null;
      readonly truncation: Truncation;
    }
  | {
      readonly type: 'edge';
      readonly id: number;
      readonly source: NetworkSource;
      readonly step: number;
    }
  | { readonly type: 'check'; readonly id: number; readonly source: NetworkSource }
  | {
      readonly type: 'itemised';
      readonly id: number;
      readonly source: NetworkSource;
      readonly truncation: Truncation;
    }
  | {
      readonly type: 'stepSpectra';
      readonly id: number;
      readonly source: NetworkSource;
      readonly followedStep: number | null;
      readonly step: number;
    };

export function createTestLab(params: Params = defaultParams, view: ViewName = 'lab') {
  const requests: Request[] = [];
  const scheduled: (() => void)[] = [];
  const pinEngines: TestPinEngine[] = [];
  const ask = (make: (id: number) => Request) => {
    const request = make(requests.length + 1);
    requests.push(request);
    return request.id;
  };
  const store = createLabStore({
    engine: {
      analyse: (source, followedStep, truncation) =>
        ask((id) => ({ type: 'analyse', id, source, followedStep, truncation })),
      openEdge: (source, step) => ask((id) => ({ type: 'edge', id, source, step })),
      checkGradient: (source) => ask((id) => ({ type: 'check', id, source })),
      itemise: (source, truncation) => ask((id) => ({ type: 'itemised', id, source, truncation })),
      askStepSpectra: (source, followedStep, step) =>
        ask((id) => ({ type: 'stepSpectra', id, source, followedStep, step })),
    },
    startPinEngine: createPinEngine(pinEngines),
    initial: { view, params, problems: [] },
    schedule: (run) => scheduled.push(run),
  });

  /** Lets the next animation frame come. */
  const nextFrame = () => scheduled.splice(0).forEach((run) => run());
  const analyses = () => requests.filter((request) => request.type === 'analyse');
  const checks = () => requests.filter((request) => request.type === 'check');
  const items = () => requests.filter((request) => request.type === 'itemised');
  const edges = () => requests.filter((request) => request.type === 'edge');
  const spectra = () => requests.filter((request) => request.type === 'stepSpectra');

  /** Answers the latest analysis as asked for. */
  const answer = () => {
    const { params, handlers } = store.getState();
    handlers.onGradients(
      analyses().at(-1)?.id ?? 0,
      analysisOf(stepsOf(params), followedStepOf(params)),
    );
  };

  /** A frame, and the answer to what was asked in it. */
  const settle = () => {
    nextFrame();
    answer();
  };

  return {
    store,
    state: store.getState,
    nextFrame,
    analyses,
    edges,
    checks,
    items,
    spectra,
    answer,
    settle,
    pinEngines,
  };
}

type TestPinEngine = {
  readonly asked: NetworkSource[];
  readonly handlers: Parameters<StartPinEngine>[0];
  isDisposed: boolean;
};

/** Ids count from 1 in every engine, as those of the real client do. */
const createPinEngine =
  (engines: TestPinEngine[]): StartPinEngine =>
  (handlers) => {
    const engine: TestPinEngine = { asked: [], handlers, isDisposed: false };
    engines.push(engine);
    return {
      analyse: (source) => engine.asked.push(source),
      dispose: () => {
        engine.isDisposed = true;
      },
    };
  };

const none = new Float64Array(0);

/** An analysis of so many steps that holds no numbers. */
export const analysisOf = (steps: number, followed: number): GradientAnalysis => ({
  network: {
    cell: 'rnn',
    activation: 'tanh',
    tied: true,
    hiddenSize: 0,
    inputSize: 0,
    outputSize: 0,
    inputWeights: none,
    recurrentWeights: none,
    outputWeights: none,
    bias: none,
    recurrentBias: none,
    outputBias: none,
    precision: exactPrecision,
  },
  steps,
  placement: 'last',
  inputs: none,
  targets: new Int32Array(0),
  forward: {
    preActivations: none,
    gates: none,
    derivatives: none,
    states: none,
    recurrentTerms: none,
    logits: none,
    outputs: none,
    stepLosses: none,
    totalLoss: 0,
  },
  gradients: {
    inputWeights: none,
    recurrentWeights: none,
    outputWeights: none,
    bias: none,
    recurrentBias: none,
    outputBias: none,
    initialState: none,
    log10StepTerm: none,
    log10TotalSignal: none,
  },
  truncated: null,
  normPreservation: null,
  followed: {
    step: followed,
    errorSignals: none,
    errorExponents: new Int32Array(0),
    log10Signal: none,
    log10Relative: none,
    log10Hidden: null,
    log10Carry: null,
    stepRatios: none,
    saturationFactors: none,
    weightFactors: none,
  },
  exact: null,
  spectra: [{ eigenvalues: none, singularValues: none, spectralRadius: 0 }],
  bounds: { log10Norm: none, log10Tight: none, log10Guide: none },
  criticalScales: null,
});

export const productsOf = (step: number): JacobianProducts => ({
  step,
  log10Spectral: none,
  log10Frobenius: none,
  log10Smallest: null,
  log10CellPath: null,
  log10CellPathFrobenius: null,
});

export const edgeOf = (step: number): EdgeAnalysis => ({
  step,
  jacobian: none,
  derivatives: none,
  recurrentWeights: none,
  singularValues: none,
  forgetGate: null,
});

export const itemisedOf = (log10Lags: Float64Array): Itemised => ({
  placement: 'last',
  log10Terms: none,
  shares: none,
  log10Lags,
  lastReached: new Int32Array(0),
});

export const spectraOf = (step: number): StepSpectra => ({
  step,
  followedStep: 9,
  jacobianLog10: none,
  productLog10: none,
  lyapunov: null,
});
