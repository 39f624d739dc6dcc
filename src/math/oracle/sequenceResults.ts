/** What the engine makes of a reference case, in the case's own layout: nested arrays, "by state" from k = −1. */
import { activations } from '../activations/activations.ts';
import { backpropagateThroughTime } from '../backpropagateThroughTime.ts';
import type { ForwardPass, Gradients, RecurrentSpectrum } from '../analysis.ts';
import { cells } from '../cells/cells.ts';
import {
  clipByNorm,
  clipByValue,
  clippingCoefficient,
  gradientNorms,
  type ParameterGradients,
} from '../clipping.ts';
import { forwardPass } from '../forwardPass.ts';
import type { ResolvedNetwork } from '../initialisation/drawNetwork.ts';
import { rowOf } from '../linearAlgebra/matrixVector.ts';
import { euclideanNorm } from '../linearAlgebra/norms.ts';
import { carriesLoss } from '../loss.ts';
import { gatesSizeOf, stateSizeOf, type Network } from '../network.ts';
import { recurrentSpectraInSlices } from '../recurrentSpectra.ts';
import { resolveSource } from '../resolveSource.ts';
import { finish } from '../slices.ts';
import { stepJacobian } from '../stepJacobian.ts';
import { truncatedGradientsInSlices } from '../truncatedGradient.ts';
import { noTruncation, type Truncation } from '../truncation.ts';
import type { SequenceCase } from './caseFile.ts';
import { contributionResults } from './contributionResults.ts';
import { deltaResults } from './deltaResults.ts';
import { jacobianResults } from './jacobianResults.ts';
import { lyapunovResults } from './lyapunovResults.ts';
import { nest } from './nest.ts';
import { networkOf } from './networkOf.ts';
import { trainingResults } from './trainingResults.ts';

export function sequenceResults(sequenceCase: SequenceCase): unknown {
  const resolved = resolveSource({ kind: 'given', ...networkOf(sequenceCase) });
  const { network, sequence, loss } = resolved;
  const forward = forwardPass(network, sequence, loss);
  const truncation: Truncation =
    sequenceCase.config.bptt_K === null
      ? noTruncation
      : { kind: 'sliding', reach: sequenceCase.config.bptt_K };
  const gradients = finish(
    truncatedGradientsInSlices(network, sequence, forward, loss, truncation),
  );
  const full = backpropagateThroughTime(network, sequence, forward, loss);
  return {
    forward: forwardResults(resolved, forward),
    gradients: gradientResults(gradients, network),
    gradients_full: gradientResults(full, network),
    clipping: clippingResults(sequenceCase, gradients, network),
    deltas: deltaResults(resolved, forward, truncation),
    contributions: contributionResults(resolved, forward, full),
    jacobians: jacobianResults(network, forward),
    spectrum: spectrumResults(network),
    lyapunov: lyapunovResults(
      (step) => stepJacobian(network, forward, step),
      stateSizeOf(network),
      sequence.steps,
    ),
    training: trainingResults(sequenceCase, resolved, truncation),
  };
}

function forwardResults({ network, sequence, loss }: ResolvedNetwork, forward: ForwardPass) {
  const { hiddenSize, outputSize } = network;
  const { steps } = sequence;
  const states = Array.from({ length: steps }, (_, t) =>
    rowOf(forward.states, t + 1, stateSizeOf(network)),
  );
  return {
    a: nest(forward.preActivations, gatesSizeOf(network)),
    h: states.map((state) => [...state.subarray(0, hiddenSize)]),
    cell: states.map((state) => [...state.subarray(hiddenSize)]),
    gates: gateResults(network, forward),
    logits: nest(forward.logits, outputSize),
    probs: loss.kind === 'crossEntropy' ? nest(forward.outputs, outputSize) : undefined,
    E_t: Array.from(forward.stepLosses, (E, t) => (carriesLoss(loss, t, steps) ? E : 0)),
    E: forward.totalLoss,
  };
}

/** The values of each gate, by name. */
function gateResults(network: Network, forward: ForwardPass): unknown {
  const { gates } = cells[network.cell];
  const rows = gates.map(({ name }, gate) => {
    const values = Array.from(forward.stepLosses, (_, t) => [
      ...rowOf(forward.gates, t * gates.length + gate, network.hiddenSize),
    ]);
    return [name, values] as const;
  });
  return Object.fromEntries(rows);
}

function gradientResults(gradients: Gradients, network: Network) {
  return {
    ...parameterResults(gradients, network),
    global_norm: gradientNorms(gradients).globalNorm,
    dh0: [...gradients.initialState.subarray(0, network.hiddenSize)],
    dcell0: [...gradients.initialState.subarray(network.hiddenSize)],
  };
}

function parameterResults(gradients: ParameterGradients, network: Network) {
  return {
    dU: nest(gradients.inputWeights, network.inputSize),
    dW: nest(gradients.recurrentWeights, network.hiddenSize),
    dV: nest(gradients.outputWeights, network.hiddenSize),
    db: [...gradients.bias],
    dbh: [...gradients.recurrentBias],
    dc: [...gradients.outputBias],
  };
}

function clippingResults({ config }: SequenceCase, gradients: Gradients, network: Network) {
  const { globalNorm } = gradientNorms(gradients);
  return config.clip.map(({ type, max }) => {
    const clipped = type === 'norm' ? clipByNorm(gradients, max) : clipByValue(gradients, max);
    return {
      ...parameterResults(clipped, network),
      ...(type === 'norm' && {
        total_norm: globalNorm,
        coef: clippingCoefficient(globalNorm, max),
      }),
      clipped_norm: gradientNorms(clipped).globalNorm,
    };
  });
}

/** Of W; for a cell with several gates the same of each gate's block, by name. */
function spectrumResults(network: Network): unknown {
  const { activation, recurrentWeights, hiddenSize } = network;
  const { spectra } = finish(recurrentSpectraInSlices(network, recurrentWeights));
  const { gates, isPlain } = cells[network.cell];
  const results = spectra.map((spectrum, gate) =>
    blockResults(spectrum, rowOf(recurrentWeights, gate, hiddenSize ** 2)),
  );
  if (!isPlain) return Object.fromEntries(results.map((result, i) => [gates[i]?.name, result]));
  const { gamma } = activations[activation];
  const sigmaMax = spectra[0]?.singularValues[0] ?? NaN;
  return {
    ...results[0],
    gamma,
    gamma_sigma_max: gamma * sigmaMax,
    vanish_sufficient: gamma * sigmaMax < 1,
    explode_necessary: gamma * sigmaMax > 1,
  };
}

function blockResults(spectrum: RecurrentSpectrum, block: Float64Array) {
  return {
    eigenvalues: nest(spectrum.eigenvalues, 2),
    singular_values: [...spectrum.singularValues],
    spectral_radius: spectrum.spectralRadius,
    sigma_max: spectrum.singularValues[0],
    fro: euclideanNorm(block),
  };
}
