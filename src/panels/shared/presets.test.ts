import { describe, expect, test } from 'vitest';
import { presets, type PresetId } from '../../content/presets.ts';
import { createAnalyser } from '../../math/analyse.ts';
import type { GradientAnalysis } from '../../math/analysis.ts';
import { dot } from '../../math/linearAlgebra/matrixProduct.ts';
import { lyapunovExponents } from '../../math/lyapunov.ts';
import { jacobianProducts } from '../../math/products/jacobianProducts.ts';
import { saturatedShare } from '../../math/saturation.ts';
import { finish } from '../../math/slices.ts';
import { stepJacobian } from '../../math/stepJacobian.ts';
import { decodeAddress, encodeAddress } from '../../store/address.ts';
import { toNetworkSource, truncationOf } from '../../store/derived.ts';
import type { Params } from '../../store/parameters.ts';

/** What a preset claims, as a condition on its numbers, and the change that takes its cause away. */
type Claim = {
  readonly holds: (analysis: GradientAnalysis, params: Params) => boolean;
  readonly withoutCause: Partial<Params>;
};

/** log₁₀ r(t,k) from step 0 on. */
const relative = ({ followed }: GradientAnalysis) => Array.from(followed.log10Relative).slice(1);
const atStart = (analysis: GradientAnalysis) => relative(analysis)[0] ?? NaN;
const largestWeight = ({ spectra }: GradientAnalysis) => spectra[0]?.singularValues[0] ?? NaN;
/** λ₁ from step 1 to the loss. */
function largestExponent({ network, forward, followed }: GradientAnalysis): number {
  const { exponents } = lyapunovExponents(
    (t) => stepJacobian(network, forward, t),
    network.hiddenSize,
    1,
    followed.step,
  );
  return Math.max(...exponents);
}

const radius = ({ spectra }: GradientAnalysis) => spectra[0]?.spectralRadius ?? NaN;

function saturated({ forward, network, steps }: GradientAnalysis): number {
  const shares = Array.from({ length: steps }, (_, t) => saturatedShare(network, forward, t));
  return shares.reduce((sum, share) => sum + share, 0) / steps;
}

const claims: Readonly<Record<PresetId, Claim>> = {
  vanishing: {
    holds: (a) => largestWeight(a) < 1 && atStart(a) < -3,
    withoutCause: { w: 2 },
  },
  saturation: {
    holds: (a) => radius(a) > 1 && saturated(a) > 0.5 && atStart(a) < -2,
    withoutCause: { u: 0.05 },
  },
  edge: {
    holds: (a) => relative(a).length === 60 && relative(a).every((log10) => Math.abs(log10) < 1),
    withoutCause: { w: 0.8 },
  },
  explodingTanh: {
    holds: (a) => a.followed.step === 9 && atStart(a) > 3,
    withoutCause: { u: 3 },
  },
  explodingLinear: {
    holds: (a) => a.steps === 200 && atStart(a) > 100,
    withoutCause: { act: 'tanh' },
  },
  deadRelu: {
    holds: (a) => saturated(a) === 1 && atStart(a) === -Infinity,
    withoutCause: { act: 'leaky' },
  },
  orthogonal: {
    holds: (a) => a.followed.step === 100 && relative(a).every((log10) => Math.abs(log10) < 1e-9),
    withoutCause: { act: 'tanh' },
  },
  nonNormal: {
    holds: (a) => radius(a) < 1 && Math.max(...relative(a)) > 1 && atStart(a) < -2,
    withoutCause: { init: 'orthogonal' },
  },
  tamed: {
    holds: (a) => radius(a) > 1.5 && largestExponent(a) < 0,
    withoutCause: { u: 0 },
  },
  forgetGate: {
    holds: (a) => a.followed.step === 99 && 10 ** atStart(a) > 1 / 3,
    withoutCause: { fb: 0 },
  },
  cellPath: {
    holds: (a) => {
      const { log10CellPath, log10Spectral } = jacobianProducts(a.network, a.forward, 59);
      return (log10CellPath?.[1] ?? NaN) < -20 && (log10Spectral[1] ?? NaN) > -2;
    },
    withoutCause: { w: 0.5 },
  },
  layers: {
    holds: (a) => !a.network.tied && a.steps === 10 && atStart(a) < -3,
    withoutCause: { w: 2 },
  },
  tutorial: {
    holds: (a) => 10 ** (atStart(a) / a.followed.step) < 0.5,
    withoutCause: { w: 1.5 },
  },
  truncated: {
    holds: (a) =>
      atStart(a) > -1 &&
      (a.truncated?.relativeError ?? 0) > 0.8 &&
      (a.truncated?.angle ?? 0) > Math.PI / 4,
    withoutCause: { trunc: 30 },
  },
  preserved: {
    holds: ({ normPreservation, network }) =>
      normPreservation !== null &&
      normPreservation.meanRatio < 0.5 &&
      normPreservation.meanRatioSlope > 0 &&
      dot(normPreservation.omega.gradient, 0, network.recurrentWeights, 0, 144) < 0,
    withoutCause: { w: 3, u: 0.01 },
  },
  underflow: {
    holds: ({ followed, exact }) =>
      followed.log10Signal[1] === -Infinity && (exact?.log10Signal[1] ?? -Infinity) > -Infinity,
    withoutCause: { scale: 4096 },
  },
  overflow: {
    holds: ({ forward, exact }) =>
      Number.isNaN(forward.totalLoss) && Number.isFinite(exact?.stepLosses.at(-1)),
    withoutCause: { prec: 'f64' },
  },
  onKinks: {
    holds: ({ forward }, params) => {
      const check = finish(createAnalyser().check(toNetworkSource(params)));
      const bias = check.parameters.find(({ name }) => name === 'bias');
      return forward.preActivations.every((a) => a === 0) && bias?.atKinks === bias?.entries;
    },
    withoutCause: { act: 'tanh' },
  },
};

describe.each(presets)('the example “$id”', ({ id, address }) => {
  const { params, problems } = decodeAddress(address);

  test('has an address that says nothing but what it means', () => {
    expect(problems).toEqual([]);
    expect(encodeAddress('lab', params)).toBe(address);
  });

  test('shows what it claims', () => {
    expect(claims[id].holds(analyse(params), params)).toBe(true);
  });

  test('no longer does when its cause is taken away', () => {
    const changed = { ...params, ...claims[id].withoutCause };
    expect(claims[id].holds(analyse(changed), changed)).toBe(false);
  });
});

function analyse(params: Params): GradientAnalysis {
  for (const part of createAnalyser().analyse(
    toNetworkSource(params),
    params.t,
    truncationOf(params),
  )) {
    if (part?.kind === 'gradients') return part.analysis;
  }
  throw new Error('The analyser gave no gradients.');
}
